package dev.scriptline.sandbox.infrastructure.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Makes the services' databases on any PostgreSQL that a superuser can reach.
 *
 * <p>Everything belongs to the owner role. The service role owns nothing, may not create anything,
 * gets what the owner's migrations grant it, and has five seconds for a transaction: an open one
 * holds up every relay of the instance.
 */
public final class Databases {

  /** The databases of the four services. */
  public static final List<String> OF_SERVICES =
      List.of("prescription", "dispatch", "webhook", "history");

  private static final String TRANSACTION_TIMEOUT = "5s";

  private final String serverUrl;
  private final Login superuser;

  /**
   * The databases of one server.
   *
   * @param serverUrl {@code jdbc:postgresql://host:port/}, to which a database's name is added
   */
  public Databases(String serverUrl, Login superuser) {
    if (!serverUrl.startsWith("jdbc:postgresql://") || !serverUrl.endsWith("/")) {
      throw new IllegalArgumentException("A server is given as jdbc:postgresql://host:port/");
    }
    this.serverUrl = serverUrl;
    this.superuser = superuser;
  }

  /** The service's database under its own name; what is there already stays. */
  public ServiceDatabase create(ServiceRoles roles) {
    return create(roles.database(), roles);
  }

  /** An empty database with a name nobody else has, for a test. */
  public ServiceDatabase createFresh(ServiceRoles roles) {
    String suffix = UUID.randomUUID().toString().substring(0, 8);
    return create(roles.database() + "_" + suffix, roles);
  }

  /** Removes a database and whoever is connected to it; the roles stay. */
  public void drop(ServiceDatabase database) {
    try (Connection server = connect("postgres")) {
      execute(server, "drop database if exists %s with (force)", database.name());
    } catch (SQLException e) {
      throw new IllegalStateException("A database could not be dropped.", e);
    }
  }

  /** A superuser's connection to a database of this server. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        serverUrl + database, superuser.user(), superuser.password());
  }

  private ServiceDatabase create(String name, ServiceRoles roles) {
    try {
      try (Connection server = connect("postgres")) {
        createRole(server, roles.owner());
        createRole(server, roles.service());
        execute(
            server,
            "alter role %s set transaction_timeout = '" + TRANSACTION_TIMEOUT + "'",
            roles.service().user());
        createDatabase(server, name, roles);
      }
      try (Connection database = connect(name)) {
        divide(database, roles);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Database %s could not be created.".formatted(name), e);
    }
    return new ServiceDatabase(name, serverUrl + name, roles);
  }

  private static void createRole(Connection server, Login role) throws SQLException {
    if (!exists(server, "select 1 from pg_roles where rolname = ?", role.user())) {
      execute(server, "create role %s login", role.user());
    }
    // The driver sends a SCRAM verifier: the password is in no statement and so in no log.
    server
        .unwrap(PGConnection.class)
        .alterUserPassword(role.user(), role.password().toCharArray(), "scram-sha-256");
  }

  private static void createDatabase(Connection server, String name, ServiceRoles roles)
      throws SQLException {
    String owner = roles.owner().user();
    if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
      execute(server, "create database %s owner %s", name, owner);
    }
    execute(server, "alter database %s owner to %s", name, owner);
    execute(server, "revoke all on database %s from public", name);
    execute(server, "grant connect on database %s to %s", name, roles.service().user());
  }

  private static void divide(Connection database, ServiceRoles roles) throws SQLException {
    execute(database, "alter schema public owner to %s", roles.owner().user());
    execute(database, "revoke all on schema public from public");
    execute(database, "grant usage on schema public to %s", roles.service().user());
  }

  private static boolean exists(Connection server, String query, String name) throws SQLException {
    try (PreparedStatement statement = server.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  private static void execute(Connection connection, String sql, String... identifiers)
      throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    Object[] quoted = new Object[identifiers.length];
    for (int i = 0; i < identifiers.length; i++) {
      quoted[i] = postgres.escapeIdentifier(identifiers[i]);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(quoted));
    }
  }
}
