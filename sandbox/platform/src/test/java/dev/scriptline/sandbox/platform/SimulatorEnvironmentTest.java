package dev.scriptline.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorEnvironmentTest {

  @TempDir private Path data;

  @Test
  void listensOnTheLoopbackAddressUnlessToldOtherwise() {
    assertThat(settings(Map.of()).address()).isEqualTo("127.0.0.1");
  }

  @Test // in a container, where the loopback address is nobody's but its own
  void listensWhereItIsTold() throws IOException {
    try (PlatformSimulator simulator =
            PlatformSimulator.start(settings(Map.of("SIMULATOR_ADDRESS", "127.0.0.2")));
        Socket there = new Socket(InetAddress.getByName("127.0.0.2"), simulator.port())) {
      assertThat(there.isConnected()).isTrue();
      assertThatThrownBy(
              () -> new Socket(InetAddress.getByName("127.0.0.1"), simulator.port()).close())
          .isInstanceOf(IOException.class);
    }
  }

  private SimulatorSettings settings(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("SIMULATOR_PORT", "0");
    environment.put("SIMULATOR_DATA", data.toString());
    return SimulatorEnvironment.settings(environment);
  }
}
