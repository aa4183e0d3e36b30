package dev.scriptline.sandbox.launcher.doctor;

import dev.scriptline.sandbox.launcher.doctor.Told.Nobody;
import dev.scriptline.sandbox.launcher.doctor.Told.Part;
import dev.scriptline.sandbox.launcher.doctor.Told.Strange;
import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Examines a running sandbox on both sides; nothing is sent to any pharmacy. */
public final class Doctor {

  private static final int UNKNOWN_REGION = 422;
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final Rounds rounds;
  private final DoctorAddresses addresses;
  private final String region;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private Doctor(Rounds rounds, DoctorAddresses addresses, String region) {
    this.rounds = rounds;
    this.addresses = addresses;
    this.region = region;
  }

  /**
   * Asks all services about a region; about each that patients can choose where none is named.
   *
   * @param tokens gives the bearer token of a sign-in
   */
  public static Diagnosis examine(
      DoctorAddresses addresses, UnaryOperator<String> tokens, Optional<String> region) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
      Rounds rounds = new Rounds(client, tokens.apply("sam"));
      List<String> regions =
          region
              .map(List::of)
              .orElseGet(() -> new Rounds(client, tokens.apply("anna")).regions(addresses.api()));
      return Diagnosis.joined(
          regions.stream().map(one -> new Doctor(rounds, addresses, one).examine()).toList());
    } catch (CannotStartException e) {
      return new Diagnosis(List.of(nobodySignsIn(e)), List.of());
    }
  }

  private Diagnosis examine() {
    List<JsonNode> ours = part(Service.API, addresses.api(), "");
    Subjects subjects = Subjects.in(ours);
    notes.addAll(subjects.leftOut());
    take(ours);
    take(part(Service.DISPATCH, addresses.dispatch(), subjects.parameters()));
    callbacks();
    return new Diagnosis(findings, notes);
  }

  /** A test event before the question: a wrong secret shows before a real callback is lost. */
  private void callbacks() {
    List<JsonNode> before = part(Service.INGEST, addresses.ingest(), "");
    if (before.isEmpty()) {
      return;
    }
    TestEvent event = TestEvent.of(rounds.orderTestEvent(addresses.platform()));
    List<JsonNode> after = part(Service.INGEST, addresses.ingest(), "");
    take(after);
    boolean content = after.stream().allMatch(one -> one.path("ok").asBoolean(false));
    event.trouble(region, content).ifPresent(findings::add);
  }

  private void take(List<JsonNode> told) {
    told.stream().map(one -> Finding.of(region, one)).forEach(findings::add);
  }

  private List<JsonNode> part(Service service, URI root, String parameters) {
    return switch (rounds.ask(root, region, parameters)) {
      case Part(var told) -> told;
      case Nobody() -> {
        findings.add(down(service, root));
        yield List.of();
      }
      case Strange(int status) -> {
        findings.add(status == UNKNOWN_REGION ? unknownRegion(service) : strange(service, status));
        yield List.of();
      }
    };
  }

  private Finding down(Service service, URI root) {
    return Finding.amiss(
        region,
        service.module(),
        "%s does not answer at %s.".formatted(service.module(), root),
        "./run --only=%s starts it beside what is running.".formatted(service.part().word()));
  }

  private Finding unknownRegion(Service service) {
    return Finding.amiss(
        region,
        service.module(),
        "%s knows no region %s.".formatted(service.module(), region),
        "Name one that patients can choose, such as NI or IE, or none.");
  }

  private Finding strange(Service service, int status) {
    return Finding.amiss(
        region,
        service.module(),
        "%s answers %d when it is asked how it stands.".formatted(service.module(), status),
        "Its log, .sandbox/logs/%s.log, says why.".formatted(service.part().word()));
  }

  private static Finding nobodySignsIn(CannotStartException e) {
    return Finding.amiss(
        "",
        "sign-in",
        "No token could be had, so no service was asked. " + e.getMessage(),
        "./run --only=identity starts the identity provider beside what is running.");
  }
}
