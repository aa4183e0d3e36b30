package dev.scriptline.sandbox.launcher.layout;

/** A port of the sandbox: whose it is, where it is unless moved, and the variable that moves it. */
public enum Socket {
  POSTGRES(Part.DB, "SANDBOX_POSTGRES_PORT", 15432),
  KAFKA(Part.KAFKA, "SANDBOX_KAFKA_PORT", 19092),
  SMTP(Part.MAIL, "SANDBOX_SMTP_PORT", 1025),
  IMAP(Part.MAIL, "SANDBOX_IMAP_PORT", 1143),
  MAIL_VIEWER(Part.MAIL, "SANDBOX_MAIL_VIEWER_PORT", 8025),
  SIMULATOR(Part.SIMULATOR, "SANDBOX_SIMULATOR_PORT", 8090),
  IDENTITY(Part.IDENTITY, "SANDBOX_IDENTITY_PORT", 8091),
  API(Part.API, "API_SERVER_PORT", 8080),
  API_MANAGEMENT(Part.API, "API_MANAGEMENT_PORT", 9080),
  DISPATCH(Part.DISPATCH, "DISPATCH_SERVER_PORT", 8081),
  DISPATCH_MANAGEMENT(Part.DISPATCH, "DISPATCH_MANAGEMENT_PORT", 9081),
  INGEST(Part.INGEST, "INGEST_SERVER_PORT", 8082),
  INGEST_MANAGEMENT(Part.INGEST, "INGEST_MANAGEMENT_PORT", 9082),
  HISTORY(Part.HISTORY, "HISTORY_SERVER_PORT", 8083),
  HISTORY_MANAGEMENT(Part.HISTORY, "HISTORY_MANAGEMENT_PORT", 9083);

  private final Part part;
  private final String variable;
  private final int usual;

  Socket(Part part, String variable, int usual) {
    this.part = part;
    this.variable = variable;
    this.usual = usual;
  }

  public Part part() {
    return part;
  }

  /** The variable of {@code ./run} that moves it. */
  public String variable() {
    return variable;
  }

  int usual() {
    return usual;
  }
}
