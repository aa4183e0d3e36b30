package dev.scriptline.ingest.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public Wycheproof vectors for HMAC-SHA256, through the verifier that callbacks go through.
 */
@Tag("show-callbacks")
class WycheproofTest {

  /** From the module's folder, in which tests run, to beside the project. */
  private static final Path VECTORS =
      Path.of("..", "..", "shared", "data", "vectors", "hmac_sha256_test.json");

  private static final int OUR_TAG_BITS = 256;

  private final List<Vector> vectors = new ArrayList<>();

  @BeforeEach
  void read() {
    assumeTrue(
        Files.exists(VECTORS),
        "The Wycheproof vectors are not at ../shared/data/vectors/hmac_sha256_test.json,"
            + " seen from the project's root: our verifier was not tried on them.");
    JsonNode file = JsonMapper.shared().readTree(VECTORS);
    for (JsonNode group : file.get("testGroups")) {
      for (JsonNode test : group.get("tests")) {
        vectors.add(Vector.of(group.get("tagSize").asInt(), test));
      }
    }
    assertThat(vectors).hasSize(file.get("numberOfTests").asInt());
  }

  @Test
  void agreesOnTagsOfOurLength() {
    List<Vector> ours = vectors.stream().filter(vector -> vector.tagBits == OUR_TAG_BITS).toList();

    assertThat(ours)
        .hasSize(87)
        .allSatisfy(vector ->
            assertThat(vector.verify() instanceof VerifiedCallback)
                .as("vector %d", vector.id)
                .isEqualTo(vector.valid));
  }

  @Test // a truncated tag is right in Wycheproof's eyes and too easy to guess in ours
  void refusesEveryShorterTag() {
    List<Vector> shorter =
        vectors.stream().filter(vector -> vector.tagBits < OUR_TAG_BITS).toList();

    assertThat(shorter)
        .hasSize(87)
        .allSatisfy(vector ->
            assertThat(vector.verify())
                .as("vector %d", vector.id)
                .isEqualTo(SignatureRefusal.WRONG));
  }

  private record Vector(
      int id, int tagBits, byte[] key, byte[] message, String tag, boolean valid) {

    static Vector of(int tagBits, JsonNode test) {
      return new Vector(
          test.get("tcId").asInt(),
          tagBits,
          HexFormat.of().parseHex(test.get("key").asString()),
          HexFormat.of().parseHex(test.get("msg").asString()),
          test.get("tag").asString(),
          test.get("result").asString().equals("valid"));
    }

    Verification verify() {
      HttpHeaders headers = new HttpHeaders();
      headers.add("Signature", tag);
      return new CallbackVerifier(
              new BodyHex("Signature"), List.of(new SigningSecret("vector", key)))
          .verify(message, headers);
    }
  }
}
