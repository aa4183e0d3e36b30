package dev.scriptline.sandbox.launcher.command;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Keeps what libraries log in this JVM off the terminal, which belongs to the person there. */
final class Logging {

  private static final String SETTINGS = "dev/scriptline/sandbox/launcher/logging.xml";

  private Logging() {}

  /** To be called before the first logger is made. */
  static void intoFile() {
    Path log = Project.current().sandbox().root().resolve("logs").resolve("launcher.log");
    System.setProperty("scriptline.launcher.log", log.toString());
    System.setProperty("logback.configurationFile", SETTINGS);
    System.setProperty("logging.config", "classpath:" + SETTINGS);
    // Settled now: loggers made meanwhile by many threads would be told about on the terminal.
    LoggerFactory.getILoggerFactory();
    System.clearProperty("logback.configurationFile"); // Spring Boot goes by its own and complains
  }
}
