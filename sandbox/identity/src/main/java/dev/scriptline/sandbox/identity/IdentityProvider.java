package dev.scriptline.sandbox.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running provider. It can share a JVM with others: its settings come from here alone. */
public final class IdentityProvider implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final IdentitySettings settings;

  private IdentityProvider(ConfigurableApplicationContext context, IdentitySettings settings) {
    this.context = context;
    this.settings = settings;
  }

  /** Returns when the provider answers. */
  public static IdentityProvider start(IdentitySettings settings) {
    IdentitySettings chosen = settings.port() == 0 ? settings.withPort(freePort()) : settings;
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(ProviderConfiguration.class, PagesConfiguration.class)
            .web(WebApplicationType.SERVLET)
            .registerShutdownHook(false)
            .properties("logging.level.root=warn", "logging.level.dev.scriptline=info")
            .initializers(started -> register(started, chosen))
            .run(arguments(chosen));
    return new IdentityProvider(context, chosen);
  }

  /** The issuer's address, without a slash at its end. */
  public URI baseUri() {
    return settings.issuer();
  }

  @Override
  public void close() {
    context.close();
  }

  public static void main(String[] arguments) {
    IdentityProvider provider = start(IdentitySettings.of(System.getenv()));
    Runtime.getRuntime().addShutdownHook(new Thread(provider::close));
    LoggerFactory.getLogger(IdentityProvider.class).info("Ready at {}", provider.baseUri());
  }

  private static void register(ConfigurableApplicationContext context, IdentitySettings settings) {
    ((GenericApplicationContext) context).registerBean(IdentitySettings.class, () -> settings);
  }

  /** Arguments outrank the environment, in which a SERVER_PORT may be meant for somebody else. */
  private static String[] arguments(IdentitySettings settings) {
    return new String[] {
      "--spring.config.name=sandbox-identity",
      "--spring.application.name=sandbox-identity",
      "--spring.main.banner-mode=off",
      "--spring.mvc.problemdetails.enabled=true",
      "--spring.web.error.whitelabel.enabled=false",
      "--server.address=" + settings.address(),
      "--server.port=" + settings.port(),
      // Cookies do not know ports: another server on this host may well have a session of its own.
      "--server.servlet.session.cookie.name=scriptline-sign-in",
      "--server.servlet.session.cookie.same-site=lax",
      "--server.servlet.session.cookie.http-only=true"
    };
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
