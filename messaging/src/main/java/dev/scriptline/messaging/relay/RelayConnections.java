package dev.scriptline.messaging.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Opens connections of the relay's own: one taken from the pool would be missing there for ever.
 */
final class RelayConnections {

  private static final String SECONDS_TO_CONNECT = "5";
  private static final String SECONDS_TO_ANSWER = "15";

  private final JdbcConnectionDetails database;
  private final String service;

  RelayConnections(JdbcConnectionDetails database, String service) {
    this.database = database;
    this.service = service;
  }

  RelayConnection open() throws SQLException {
    Properties properties = new Properties();
    put(properties, "user", database.getUsername());
    put(properties, "password", database.getPassword());
    properties.setProperty("ApplicationName", service + " relay");
    properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
    // A server that no longer answers must not keep a relay that could be elected elsewhere.
    properties.setProperty("socketTimeout", SECONDS_TO_ANSWER);
    properties.setProperty("tcpKeepAlive", "true");
    // Details of an error quote rows; they are nobody's business in a log.
    properties.setProperty("logServerErrorDetail", "false");
    Connection connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
    try {
      return new RelayConnection(connection, service);
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static void put(Properties properties, String name, @Nullable String value) {
    if (value != null) {
      properties.setProperty(name, value);
    }
  }
}
