package dev.scriptline.dispatch.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.edge.Secret;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

  private static final String OLD = "1:" + key(1);
  private static final String NEW = "2:" + key(2);
  private static final Place PIN = new Place("prescriber_credential", "pin", "murphy");

  private final Vault vault = Vault.of(OLD);

  @Test
  void opensWhatItLocked() {
    assertThat(vault.unlock(PIN, vault.lock(PIN, pin())).reveal()).isEqualTo("47–11 é");
  }

  @Test // equal secrets must not look equal
  void locksTheSameSecretDifferentlyEachTime() {
    assertThat(vault.lock(PIN, pin())).isNotEqualTo(vault.lock(PIN, pin()));
  }

  @Test
  void showsNothingOfTheSecret() {
    assertThat(vault.lock(PIN, pin())).startsWith("1:").doesNotContain("47");
  }

  @ParameterizedTest // a ciphertext copied to another row, column or table is worth nothing
  @ValueSource(
      strings = {
        "prescriber_credential pin byrne",
        "prescriber_credential password murphy",
        "dispatch_job pin murphy"
      })
  void doesNotOpenElsewhere(String place) {
    String[] parts = place.split(" ");
    Place elsewhere = new Place(parts[0], parts[1], parts[2]);
    String locked = vault.lock(PIN, pin());

    assertThatThrownBy(() -> vault.unlock(elsewhere, locked))
        .isInstanceOf(BrokenLockException.class)
        .hasMessageNotContaining(locked);
  }

  @Test
  void doesNotOpenWhatWasChanged() {
    byte[] locked = Base64.getDecoder().decode(vault.lock(PIN, pin()).substring(2));
    for (int index = 0; index < locked.length; index++) {
      byte[] changed = locked.clone();
      changed[index] ^= 1;
      String text = "1:" + Base64.getEncoder().encodeToString(changed);
      assertThatThrownBy(() -> vault.unlock(PIN, text)).isInstanceOf(BrokenLockException.class);
    }
  }

  @Test
  void opensTheOldVersionAfterARotation() {
    String locked = vault.lock(PIN, pin());
    Vault rotated = Vault.of(NEW + "," + OLD);

    assertThat(rotated.unlock(PIN, locked)).isEqualTo(pin());
    assertThat(rotated.lock(PIN, pin())).startsWith("2:");
  }

  @Test // the version is bound too: a renamed one does not open under the same key
  void doesNotOpenUnderAnotherVersionOfTheSameKey() {
    String locked = vault.lock(PIN, pin()).replaceFirst("1:", "3:");
    Vault renamed = Vault.of("3:" + key(1));

    assertThatThrownBy(() -> renamed.unlock(PIN, locked)).isInstanceOf(BrokenLockException.class);
  }

  @Test
  void saysWhichKeyIsMissing() {
    String locked = vault.lock(PIN, pin());

    assertThatThrownBy(() -> Vault.of(NEW).unlock(PIN, locked))
        .isInstanceOf(BrokenLockException.class)
        .hasMessage("prescriber_credential.pin does not open: key 1 is not here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1:", "1:!!!!", "1:AAAA", "nothing"})
  void doesNotOpenWhatIsNoCiphertext(String locked) {
    assertThatThrownBy(() -> vault.unlock(PIN, locked)).isInstanceOf(BrokenLockException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1:", "1:AAAA", "1:not base64", ":AAAA", "a b:AAAA"})
  void refusesKeysThatAreNone(String keys) {
    assertThatThrownBy(() -> Vault.of(keys)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAVersionThatStandsThereTwice() {
    assertThatThrownBy(() -> Vault.of(OLD + "," + OLD))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Secret pin() {
    return Secret.of("47–11 é");
  }

  private static String key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return Base64.getEncoder().encodeToString(key);
  }
}
