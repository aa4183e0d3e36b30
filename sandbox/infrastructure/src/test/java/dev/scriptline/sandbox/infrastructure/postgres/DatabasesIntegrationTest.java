package dev.scriptline.sandbox.infrastructure.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.sandbox.infrastructure.server.SharedServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DatabasesIntegrationTest {

  private final Databases databases = SharedServers.running().databases();
  private final ServiceDatabase database =
      databases.createFresh(ServiceRoles.generated("dispatch"));

  @Test
  void letsTheOwnerMigrateAndTheServiceWorkOnWhatItIsGranted() throws Exception {
    tell(database.connectAsOwner(), "create table job (id int)");
    tell(database.connectAsOwner(), "grant select, insert on job to dispatch_service");

    tell(database.connectAsService(), "insert into job values (7)");

    assertThat(ask(database.connectAsService(), "select id from job")).isEqualTo("7");
  }

  @Test
  void letsTheServiceOwnNothing() throws Exception {
    assertThatThrownBy(() -> tell(database.connectAsService(), "create table mine (id int)"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for schema public");
    assertThatThrownBy(() -> tell(database.connectAsService(), "create schema mine"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for database");
    assertThat(
            ask(
                database.connectAsOwner(),
                "select count(*) from pg_shdepend where deptype = 'o'"
                    + " and refobjid = 'dispatch_service'::regrole"))
        .isEqualTo("0");
    assertThat(
            ask(
                database.connectAsOwner(),
                "select nspowner::regrole from pg_namespace where nspname = 'public'"))
        .isEqualTo("dispatch_owner");
  }

  @Test // an open write transaction anywhere in the instance delays every relay
  void endsTheServicesTransactionsAfterFiveSeconds() throws Exception {
    assertThat(ask(database.connectAsService(), "show transaction_timeout")).isEqualTo("5s");
    assertThat(ask(database.connectAsOwner(), "show transaction_timeout")).isEqualTo("0");
  }

  @Test
  void keepsTheOtherServicesOut() {
    ServiceRoles others = ServiceRoles.generated("webhook");
    databases.createFresh(others);

    assertThatThrownBy(() ->
            DriverManager.getConnection(
                database.url(), others.service().user(), others.service().password()))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void letsTheOwnerAddTheExtensionsOfTheSearch() {
    assertThatCode(
            () -> {
              tell(database.connectAsOwner(), "create extension pg_trgm");
              tell(database.connectAsOwner(), "create extension unaccent");
            })
        .doesNotThrowAnyException();
  }

  @Test
  void keepsWhatIsThereAndTakesNewPasswords() throws Exception {
    ServiceDatabase first = databases.create(ServiceRoles.generated("kept"));
    tell(first.connectAsOwner(), "create table word as select 'kept' as word");

    ServiceDatabase second = databases.create(ServiceRoles.generated("kept"));

    assertThat(ask(second.connectAsOwner(), "select word from word")).isEqualTo("kept");
    assertThatThrownBy(first::connectAsService).isInstanceOf(SQLException.class);
    assertThatCode(() -> second.connectAsService().close()).doesNotThrowAnyException();
    databases.drop(second);
    assertThatThrownBy(second::connectAsOwner)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void printsNoPassword() {
    assertThat(database.toString())
        .doesNotContain(database.roles().ownerPassword())
        .doesNotContain(database.roles().servicePassword());
    assertThat(database.roles().owner().toString())
        .doesNotContain(database.roles().ownerPassword());
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (connection;
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }

  private static void tell(Connection connection, String sql) throws SQLException {
    try (connection;
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
