package dev.scriptline.sandbox.infrastructure;

import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.sandbox.infrastructure.issuer.LocalIssuer;
import dev.scriptline.sandbox.infrastructure.kafka.KafkaBroker;
import dev.scriptline.sandbox.infrastructure.kafka.KafkaLog;
import dev.scriptline.sandbox.infrastructure.kafka.KafkaTopics;
import dev.scriptline.sandbox.infrastructure.postgres.Databases;
import dev.scriptline.sandbox.infrastructure.postgres.PostgresServer;
import dev.scriptline.sandbox.infrastructure.postgres.ServiceDatabase;
import dev.scriptline.sandbox.infrastructure.postgres.ServiceRoles;
import dev.scriptline.sandbox.infrastructure.server.SharedServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lends one test class real servers: a database of its own and empty topics, an issuer and the
 * sandbox's keys. PostgreSQL, Kafka and issuer are shared by all tests of the JVM and end with it,
 * not with the test plan: Spring closes its cached contexts later than that.
 */
public final class LocalInfrastructure implements BeforeAllCallback {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(LocalInfrastructure.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Map<String, ServiceRoles> ROLES = new ConcurrentHashMap<>();

  private final Databases postgres;
  private final ServiceDatabase database;
  private final KafkaLog kafka;
  private final @Nullable PostgresServer ownPostgres;
  private final @Nullable KafkaBroker ownBroker;

  private LocalInfrastructure(
      String service, @Nullable PostgresServer ownPostgres, @Nullable KafkaBroker ownBroker) {
    this.ownPostgres = ownPostgres;
    this.ownBroker = ownBroker;
    this.postgres =
        ownPostgres == null ? SharedServers.running().databases() : ownPostgres.databases();
    this.database = postgres.createFresh(ROLES.computeIfAbsent(service, ServiceRoles::generated));
    this.kafka =
        new KafkaLog(
            ownBroker == null
                ? SharedServers.running().bootstrapServers()
                : ownBroker.bootstrapServers());
  }

  /**
   * Servers for the tests of one service: a new database, the shared topics emptied.
   *
   * @param service the name of the service's database, for example {@code dispatch}
   */
  public static LocalInfrastructure forService(String service) {
    new KafkaTopics(SharedServers.running().bootstrapServers()).empty();
    return new LocalInfrastructure(service, null, null);
  }

  /**
   * The same with a broker of its own, embedded, that a test may freeze or kill. It ends when the
   * test class and all its extensions are done with it.
   */
  public static LocalInfrastructure withOwnBroker(String service) {
    KafkaBroker broker = KafkaBroker.temporary();
    broker.start();
    return new LocalInfrastructure(service, null, broker);
  }

  /**
   * The same with a PostgreSQL of its own, embedded, that a test may stop or crash. It ends when
   * the test class and all its extensions are done with it.
   */
  public static LocalInfrastructure withOwnPostgres(String service) {
    new KafkaTopics(SharedServers.running().bootstrapServers()).empty();
    PostgresServer postgres = PostgresServer.temporary();
    postgres.start();
    return new LocalInfrastructure(service, postgres, null);
  }

  /** Every environment variable that the service reads, and the values that lead here. */
  public Map<String, String> environment() {
    return ServiceEnvironment.of(database, kafka.bootstrapServers(), issuer().issuerUri(), keys());
  }

  /** The service's database, new and empty. */
  public ServiceDatabase database() {
    return database;
  }

  /** The PostgreSQL that the database is on. */
  public Databases postgres() {
    return postgres;
  }

  /** What stands on the topics. */
  public KafkaLog kafka() {
    return kafka;
  }

  /** The broker of this test class alone. */
  public KafkaBroker broker() {
    return own(ownBroker, "Kafka is shared: ask for withOwnBroker.");
  }

  /** The PostgreSQL of this test class alone. */
  public PostgresServer postgresServer() {
    return own(ownPostgres, "PostgreSQL is shared: ask for withOwnPostgres.");
  }

  /** Who issues the tokens that the service accepts. */
  public LocalIssuer issuer() {
    return Shared.ISSUER;
  }

  /** The keys of all services of this JVM's tests: what one seals another can open. */
  public SandboxKeys keys() {
    return Shared.KEYS;
  }

  /**
   * A good bearer token.
   *
   * @param scopes separated by blanks
   */
  public String token(String scopes, Map<String, Object> claims) {
    return issuer().token(scopes, claims);
  }

  /** Puts an event on its topic; returns when the broker has it. */
  public void produce(WireEvent event) {
    kafka.write(event);
  }

  /** Every event on a topic so far. */
  public List<WireEvent> consume(String topic) {
    return kafka.read(topic);
  }

  /**
   * Every event on a topic once they are what is waited for.
   *
   * @throws AssertionError when that takes longer than a minute
   */
  public List<WireEvent> await(String topic, Predicate<List<WireEvent>> awaited) {
    return kafka.await(topic, awaited, PATIENCE);
  }

  /** JUnit closes what is kept in the store after the last extension's own end. */
  @Override
  public void beforeAll(ExtensionContext context) {
    context.getStore(NAMESPACE).put(this, (AutoCloseable) this::close);
  }

  private void close() {
    kafka.close();
    if (ownBroker != null) {
      ownBroker.close();
    }
    if (ownPostgres != null) {
      ownPostgres.close();
    }
  }

  private static <T> T own(@Nullable T server, String otherwise) {
    if (server == null) {
      throw new IllegalStateException(otherwise);
    }
    return server;
  }

  /** Made when the first test asks. */
  private static final class Shared {

    static final LocalIssuer ISSUER = LocalIssuer.started();
    static final SandboxKeys KEYS = SandboxKeys.generate();
  }
}
