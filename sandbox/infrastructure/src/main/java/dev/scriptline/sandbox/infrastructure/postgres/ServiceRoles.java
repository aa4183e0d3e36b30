package dev.scriptline.sandbox.infrastructure.postgres;

/**
 * The two roles of a service's database: {@code <database>_owner} and {@code <database>_service}.
 *
 * @param database the database's name, also the stem of the roles'
 */
public record ServiceRoles(String database, String ownerPassword, String servicePassword) {

  public ServiceRoles {
    if (!database.matches("[a-z][a-z_]{0,30}")) {
      throw new IllegalArgumentException("A database is named in lower-case letters.");
    }
  }

  /** Roles with new passwords. */
  public static ServiceRoles generated(String database) {
    return new ServiceRoles(database, Login.newPassword(), Login.newPassword());
  }

  public Login owner() {
    return new Login(database + "_owner", ownerPassword);
  }

  public Login service() {
    return new Login(database + "_service", servicePassword);
  }

  /** Without the passwords. */
  @Override
  public String toString() {
    return "ServiceRoles[database=%s]".formatted(database);
  }
}
