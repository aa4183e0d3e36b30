package dev.scriptline.sandbox.infrastructure.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void givesEachPortOnce() {
    assertThat(Stream.generate(Ports::free).limit(50)).doesNotHaveDuplicates();
  }

  @Test
  void tellsATakenPortFromAFreeOne() throws Exception {
    int port = Ports.free();
    assertThat(Ports.isFree(port)).isTrue();
    assertThat(Ports.isListening(port)).isFalse();

    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getByName(Ports.LOCALHOST))) {
      assertThat(Ports.isFree(port)).isFalse();
      assertThat(Ports.isListening(port)).isTrue();
    }
  }
}
