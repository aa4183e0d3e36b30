package dev.scriptline.sandbox.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerTest {

  private final Listener listener = Listener.bind(0);

  @BeforeEach
  void serve() {
    listener.serve(
        new Routes()
            .on("POST", "/echo/{name}", ListenerTest::echo)
            .on("GET", "/broken", _ -> broken()));
  }

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void readsABodyByItsLength() throws IOException {
    assertThat(
            send(
                "POST /echo/a?b=c%20d HTTP/1.1\r\nConnection: close\r\nContent-Length: 3\r\n\r\nxyz"))
        .startsWith("HTTP/1.1 200 ")
        .endsWith("{\"said\":\"a c d xyz\"}");
  }

  @Test
  void readsABodyInChunks() throws IOException {
    assertThat(
            send(
                "POST /echo/a HTTP/1.1\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "2;x=y\r\nxy\r\n1\r\nz\r\n0\r\n\r\n"))
        .endsWith("{\"said\":\"a - xyz\"}");
  }

  @Test
  void tellsTheCallerToGoOn() throws IOException {
    assertThat(
            send(
                "POST /echo/a HTTP/1.1\r\nExpect: 100-continue\r\nConnection: close\r\n"
                    + "Content-Length: 1\r\n\r\nx"))
        .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 ");
  }

  @Test
  void answersOneRequestAfterTheOtherOnAConnection() throws IOException {
    assertThat(
            send(
                "POST /echo/a HTTP/1.1\r\nContent-Length: 1\r\n\r\nx"
                    + "POST /echo/b HTTP/1.1\r\nContent-Length: 1\r\nConnection: close\r\n\r\ny"))
        .contains("\"a - x\"", "\"b - y\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET /a b HTTP/1.1\r\n\r\n",
        "GET /echo HTTP/1.1\r\nno colon\r\n\r\n",
        "POST /echo/a HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        "POST /echo/a HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n",
        "POST /echo/a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
      })
  void refusesWhatItCannotRead(String request) throws IOException {
    assertThat(send(request)).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void tellsUnknownPathsFromUnknownMethods() throws IOException {
    assertThat(send("GET /nowhere HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 404 ");
    assertThat(send("GET /echo/a HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 405 ");
  }

  @Test // exceptions may quote what a patient sent
  void tellsNothingOfItsOwnFailures() throws IOException {
    assertThat(send("GET /broken HTTP/1.0\r\n\r\n"))
        .startsWith("HTTP/1.1 500 ")
        .endsWith("{\"message\":\"Server Error\"}");
  }

  private static Reply echo(Request request) {
    String body = new String(request.body(), StandardCharsets.UTF_8);
    String said = request.variable("name") + " " + request.parameter("b").orElse("-") + " " + body;
    return Answer.json(200, Map.of("said", said));
  }

  private static Reply broken() {
    throw new IllegalStateException("Anna");
  }

  private String send(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
