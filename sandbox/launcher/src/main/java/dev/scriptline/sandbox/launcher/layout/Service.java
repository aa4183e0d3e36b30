package dev.scriptline.sandbox.launcher.layout;

import java.util.Arrays;
import java.util.Optional;

/** The four services under test: what they are called, where their jar and their database are. */
public enum Service {
  API(Part.API, "prescription", Socket.API, Socket.API_MANAGEMENT),
  DISPATCH(Part.DISPATCH, "dispatch", Socket.DISPATCH, Socket.DISPATCH_MANAGEMENT),
  INGEST(Part.INGEST, "webhook", Socket.INGEST, Socket.INGEST_MANAGEMENT),
  HISTORY(Part.HISTORY, "history", Socket.HISTORY, Socket.HISTORY_MANAGEMENT);

  private final Part part;
  private final String database;
  private final Socket socket;
  private final Socket management;

  Service(Part part, String database, Socket socket, Socket management) {
    this.part = part;
    this.database = database;
    this.socket = socket;
    this.management = management;
  }

  /** The service that this part is, if it is one. */
  public static Optional<Service> of(Part part) {
    return Arrays.stream(values()).filter(service -> service.part == part).findFirst();
  }

  /** The service of that word, as in {@code --only}. */
  public static Service named(String word) {
    return of(Part.named(word))
        .orElseThrow(() -> new CannotStartException("\"%s\" is no service.".formatted(word)));
  }

  public Part part() {
    return part;
  }

  /** The folder and artifact that its jar is built in. */
  public String module() {
    return part.title();
  }

  /** Before a variable's name in the environment of {@code ./run}. */
  public String prefix() {
    return name() + "_";
  }

  public String database() {
    return database;
  }

  public Socket socket() {
    return socket;
  }

  public Socket management() {
    return management;
  }
}
