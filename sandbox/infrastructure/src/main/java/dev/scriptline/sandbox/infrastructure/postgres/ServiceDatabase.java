package dev.scriptline.sandbox.infrastructure.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * One service's database.
 *
 * @param url where it is (JDBC)
 * @param roles who may enter: the owner migrates, the service works
 */
public record ServiceDatabase(String name, String url, ServiceRoles roles) {

  /** A connection of the role that owns everything. */
  public Connection connectAsOwner() throws SQLException {
    return connect(roles.owner());
  }

  /** A connection of the role that the service runs as. */
  public Connection connectAsService() throws SQLException {
    return connect(roles.service());
  }

  private Connection connect(Login login) throws SQLException {
    return DriverManager.getConnection(url, login.user(), login.password());
  }
}
