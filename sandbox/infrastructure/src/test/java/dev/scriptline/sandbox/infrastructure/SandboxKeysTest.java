package dev.scriptline.sandbox.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import dev.scriptline.events.order.OrderOpener;
import dev.scriptline.events.order.OrderSealer;
import dev.scriptline.events.wire.KeyedTag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxKeysTest {

  private static final List<String> VARIABLES =
      List.of(
          "OWNER_TAG_KEY",
          "TOKEN_HASH_KEY",
          "CREDENTIAL_KEYS",
          "ACKNOWLEDGEMENT_KEY",
          "ORDER_SEALING_KEYS",
          "ORDER_OPENING_KEYS",
          "ORDER_SIGNING_KEY",
          "ORDER_VERIFYING_KEYS",
          "WEBHOOK_SECRETS",
          "CHECKPOINT_SIGNING_KEY");

  private final SandboxKeys keys = SandboxKeys.generate();

  @Test
  void areWhatSealerOpenerAndTagsTake() throws Exception {
    OrderSealer.of(keys.get("ORDER_SEALING_KEYS"), keys.get("ORDER_SIGNING_KEY"));
    OrderOpener.of(keys.get("ORDER_OPENING_KEYS"), keys.get("ORDER_VERIFYING_KEYS"));

    assertThat(KeyedTag.ofBase64(keys.get("OWNER_TAG_KEY")).tag("anna"))
        .isNotEqualTo(KeyedTag.ofBase64(keys.get("TOKEN_HASH_KEY")).tag("anna"));
    assertThat(keys.get("CREDENTIAL_KEYS")).matches("1:[A-Za-z0-9+/]{43}=");
    assertThat(keys.get("WEBHOOK_SECRETS")).startsWith("sandbox:");
  }

  @Test
  void comeInPairs() throws Exception {
    JWKSet sealing = JWKSet.parse(keys.get("ORDER_SEALING_KEYS"));
    JWKSet opening = JWKSet.parse(keys.get("ORDER_OPENING_KEYS"));
    assertThat(opening.toPublicJWKSet()).isEqualTo(sealing);
    assertThat(opening.getKeys()).allMatch(key -> key.isPrivate() && key.getKeyID() != null);

    ECKey signing = ECKey.parse(keys.get("ORDER_SIGNING_KEY"));
    JWKSet verifying = JWKSet.parse(keys.get("ORDER_VERIFYING_KEYS"));
    assertThat(verifying.getKeys()).containsExactly(signing.toPublicJWK());
  }

  @Test
  void areMadeOnceAndKeptForTheirOwnerAlone(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("keys.properties");

    SandboxKeys first = SandboxKeys.keptIn(file);
    SandboxKeys second = SandboxKeys.keptIn(file);

    assertThat(VARIABLES)
        .allSatisfy(name -> assertThat(second.get(name)).isEqualTo(first.get(name)));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test // a sandbox of an older version goes on with its keys
  void areCompletedWithoutAChange(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("keys.properties");
    Files.writeString(file, "OWNER_TAG_KEY=old\n");

    SandboxKeys completed = SandboxKeys.keptIn(file);

    assertThat(completed.get("OWNER_TAG_KEY")).isEqualTo("old");
    assertThat(SandboxKeys.keptIn(file).get("CHECKPOINT_SIGNING_KEY"))
        .isEqualTo(completed.get("CHECKPOINT_SIGNING_KEY"));
  }

  @Test
  void arePrintedByNameAlone() {
    assertThat(VARIABLES)
        .allSatisfy(name -> assertThat(keys.toString()).doesNotContain(keys.get(name)));
    assertThatThrownBy(() -> keys.get("NO_SUCH_KEY")).isInstanceOf(IllegalArgumentException.class);
  }
}
