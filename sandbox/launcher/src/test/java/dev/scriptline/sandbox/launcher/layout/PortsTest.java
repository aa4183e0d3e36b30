package dev.scriptline.sandbox.launcher.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void areTheDocumentedOnesUnlessMoved() {
    Ports ports = Ports.of(Map.of("SANDBOX_KAFKA_PORT", "29092"));

    assertThat(ports.port(Socket.API)).isEqualTo(8080);
    assertThat(ports.port(Socket.HISTORY_MANAGEMENT)).isEqualTo(9083);
    assertThat(ports.port(Socket.POSTGRES)).isEqualTo(15432);
    assertThat(ports.port(Socket.MAIL_VIEWER)).isEqualTo(8025);
    assertThat(ports.port(Socket.KAFKA)).isEqualTo(29092);
  }

  @Test
  void nameTheVariableThatHoldsNoPort() {
    for (String value : Set.of("http", "", "0", "65536", "-1")) {
      assertThatThrownBy(() -> Ports.of(Map.of("API_SERVER_PORT", value)))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContainingAll("API_SERVER_PORT", "1 to 65535");
    }
  }

  @Test
  void nameEachTakenPortAndTheVariableThatMovesIt() throws Exception {
    Ports ports = Ports.free();
    try (ServerSocket other = listener(ports.port(Socket.API));
        ServerSocket another = listener(ports.port(Socket.SMTP))) {
      assertThatThrownBy(() -> ports.requireFree(Part.all()))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContainingAll(
              other.getLocalPort() + " (prescription-api; API_SERVER_PORT)",
              another.getLocalPort() + " (mail; SANDBOX_SMTP_PORT)")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void concernOnlyThePartsThatStart() throws Exception {
    Ports ports = Ports.free();
    try (ServerSocket _ = listener(ports.port(Socket.API))) {
      assertThatCode(() -> ports.requireFree(Set.of(Part.DISPATCH))).doesNotThrowAnyException();
    }
  }

  @Test
  void areAllDifferentWhereFreeOnesAreTaken() {
    Ports ports = Ports.free();

    assertThat(new HashSet<>(ports.numbers().values())).hasSize(Socket.values().length);
  }

  @Test
  void surviveTheirVariables() {
    Ports ports = Ports.free();

    assertThat(Ports.of(ports.variables())).isEqualTo(ports);
  }

  private static ServerSocket listener(int port) throws Exception {
    return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
  }
}
