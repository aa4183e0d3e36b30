package dev.scriptline.acceptance.world;

import dev.scriptline.sandbox.launcher.World;
import dev.scriptline.sandbox.launcher.WorldSettings;
import dev.scriptline.sandbox.launcher.doctor.Diagnosis;
import dev.scriptline.sandbox.launcher.doctor.Doctor;
import dev.scriptline.sandbox.launcher.doctor.DoctorAddresses;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The real processes on free ports with the people around them. Nothing here looks into a service:
 * everything is said and asked over the interfaces that users have.
 */
public final class Town implements AutoCloseable {

  static final UUID CLINIC = UUID.fromString("c11a1c00-0000-4000-8000-000000000994");
  static final UUID PRESCRIBER = UUID.fromString("d0c70500-0000-4000-8000-000000000001");
  static final UUID HARBOUR_PHARMACY = UUID.fromString("c0ffee00-0000-4000-8000-000000000042");

  private final World world;
  private final Path folder;
  private final Http http = new Http();

  private Town(World world, Path folder) {
    this.world = world;
    this.folder = folder;
  }

  /** A town whose waits are short enough for a test. */
  public static Town open(Path data) {
    Path project = Path.of("..").toAbsolutePath().normalize();
    World world =
        World.start(
            WorldSettings.onFreePorts(project, data)
                .with("dispatch", "PLATFORM_DEADLINE", "PT3S")
                .with("dispatch", "PLATFORM_SETTLE", "PT2S")
                .with("dispatch", "SCRIPTLINE_SMTP_DEADLINE", "PT10S"));
    Town town = new Town(world, data);
    town.clinic().settleIn();
    return town;
  }

  /** Those who write prescriptions. */
  public Clinic clinic() {
    return new Clinic(this);
  }

  /** Somebody with a prescription that was written elsewhere. */
  public Patient patient(UUID id, UUID prescription) {
    return new Patient(this, id, prescription);
  }

  /** Somebody at the project's root who types commands. */
  public Terminal terminal() {
    return new Terminal(folder);
  }

  /** The mail that has come, of everybody. */
  public MailStore mail() {
    return new MailStore(world.imapPort());
  }

  /** Those who read histories. */
  public Support support() {
    return new Support(this);
  }

  /** The other company, its ledger and its moods. */
  public Platform platform() {
    return new Platform(http, world.simulator());
  }

  /** What a send needs on both sides. */
  public Prerequisites prerequisites() {
    return new Prerequisites(this);
  }

  /** What the doctor says of a region now. */
  public Diagnosis examined(String region) {
    return Doctor.examine(
        new DoctorAddresses(
            world.baseUri("api"),
            world.baseUri("dispatch"),
            world.baseUri("ingest"),
            world.simulator()),
        world::token,
        Optional.of(region));
  }

  /** Where the world keeps its data. */
  public Path folder() {
    return folder;
  }

  /** The processes. */
  public World world() {
    return world;
  }

  /** Kills a service on the spot and starts it again; returns when it is ready. */
  public void killAndRestart(String service) {
    world.kill(service);
    world.restart(service);
  }

  /** Somebody who does not know the secret tells of a status; the answer with its code. */
  public String claimsToBeThePlatform(String token, String status) {
    Http.Answer answer =
        http.post(
            world.baseUri("ingest").resolve("/webhooks/platform"),
            "",
            Map.of("X-Platform-Signature", "0".repeat(64)),
            Map.of(
                "object", "event",
                "type", "prescription.status_changed",
                "data", Map.of("prescription_token", token, "status", status)));
    return answer.status() + " " + answer.json().path("code").asString("");
  }

  /**
   * A pharmacist follows the link of a mail and presses the button of the page; the answer's
   * status.
   */
  public int pressesTheButtonOf(MailStore.Mail mail) {
    URI page =
        Pattern.compile("https?://\\S+/acknowledgements/\\S+")
            .matcher(mail.text())
            .results()
            .map(link -> URI.create(link.group()))
            .findFirst()
            .orElseThrow();
    return http.post(page, "", Map.of(), Map.of()).status();
  }

  /** A bearer token for somebody. */
  String token(String who) {
    return world.token(who);
  }

  Http http() {
    return http;
  }

  @Override
  public void close() {
    world.close();
  }
}
