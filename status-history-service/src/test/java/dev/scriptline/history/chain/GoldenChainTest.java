package dev.scriptline.history.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Hashes that must never change: what was chained with them must be verifiable for ever. */
class GoldenChainTest {

  @Test
  void hashesTheSignedSample() throws IOException {
    byte[] value = sample("status-signed");

    assertThat(new String(CanonicalJson.of(value), UTF_8))
        .startsWith("{\"callbackId\":\"ca11bac0-0000-5000-8000-000000000001\",\"channel\":")
        .endsWith(",\"transmissionNo\":1,\"version\":0}");
    assertThat(Link.content(value))
        .hasToString("026f1d9703f405a7205884f09d7f3de8cfa18b38445ad0a5dc977f100df9af1b");
  }

  @Test
  void chainsTheSamples() throws IOException {
    Link first = Link.NONE.then(Link.content(sample("status-approved")));
    Link second = first.then(Link.content(sample("status-requested")));

    assertThat(first)
        .hasToString(
            "Link[seq=1, hash=5c514b56e9586a309d7fbc189f64e7fdc1a7e5e550dd9c92bbfbf0697ebad8f0]");
    assertThat(second)
        .hasToString(
            "Link[seq=2, hash=33b1131f048ff23c32414cba3daa2a88456cd2b0bcd446e24c6bab23b6bcdede]");
  }

  @Test
  void rollsOverThem() throws IOException {
    byte[] approved = sample("status-approved");
    Link link = Link.NONE.then(Link.content(approved));

    assertThat(Mark.NONE.then(7, link.hash(), approved))
        .hasToString(
            "Mark[rows=1, offset=7,"
                + " rolling=c4040191c121a2b9b02b4d6048c6a6ca00a8b1db51abde8467f9ded48ace5f6c]");
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream stream =
        GoldenChainTest.class.getResourceAsStream("/samples/" + name + ".json")) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    }
  }
}
