package dev.scriptline.sandbox.platform;

import dev.scriptline.sandbox.platform.directory.Directory;
import dev.scriptline.sandbox.platform.mail.Smtp;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * With what a simulator starts.
 *
 * @param address where it listens, in a container on all of its addresses
 * @param port where it listens; 0 for a free port
 * @param dataDirectory where its ledger lies
 * @param smtp where mails to contacts go; null for no mails
 * @param webhook where callbacks go and how they are signed
 * @param publicBaseUrl the address that the mails' links start with; null for the simulator's own
 * @param directory who is registered
 */
public record SimulatorSettings(
    String address,
    int port,
    Path dataDirectory,
    @Nullable Smtp smtp,
    Webhook webhook,
    @Nullable URI publicBaseUrl,
    Directory directory) {

  /**
   * Where callbacks go.
   *
   * @param url null for nowhere, until it is set
   * @param secret the key of the signatures, as its UTF-8 bytes
   */
  public record Webhook(@Nullable URI url, String secret) {}

  /** A free port, the built-in directory, no mails and no callbacks. */
  public static SimulatorSettings in(Path dataDirectory) {
    return new SimulatorSettings(
        "127.0.0.1",
        0,
        dataDirectory,
        null,
        new Webhook(null, "whsec-sandbox-0123456789abcdef"),
        null,
        Directory.builtIn());
  }

  public SimulatorSettings withAddress(String other) {
    return new SimulatorSettings(
        other, port, dataDirectory, smtp, webhook, publicBaseUrl, directory);
  }

  public SimulatorSettings withPort(int number) {
    return new SimulatorSettings(
        address, number, dataDirectory, smtp, webhook, publicBaseUrl, directory);
  }

  public SimulatorSettings withSmtp(String host, int smtpPort) {
    Smtp server = new Smtp(host, smtpPort);
    return new SimulatorSettings(
        address, port, dataDirectory, server, webhook, publicBaseUrl, directory);
  }

  public SimulatorSettings withWebhook(@Nullable URI url, String secret) {
    Webhook target = new Webhook(url, secret);
    return new SimulatorSettings(
        address, port, dataDirectory, smtp, target, publicBaseUrl, directory);
  }

  public SimulatorSettings withPublicBaseUrl(URI url) {
    return new SimulatorSettings(address, port, dataDirectory, smtp, webhook, url, directory);
  }

  public SimulatorSettings withDirectory(Directory registered) {
    return new SimulatorSettings(
        address, port, dataDirectory, smtp, webhook, publicBaseUrl, registered);
  }
}
