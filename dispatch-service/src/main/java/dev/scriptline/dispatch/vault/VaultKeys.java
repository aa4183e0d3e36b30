package dev.scriptline.dispatch.vault;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The keys by version; new secrets are locked with the first, old ones open with theirs. */
final class VaultKeys {

  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_-]{1,32}");
  private static final int KEY_BYTES = 32;

  private final Map<String, SecretKeySpec> byVersion;
  private final String current;

  private VaultKeys(Map<String, SecretKeySpec> byVersion) {
    this.byVersion = byVersion;
    this.current = byVersion.keySet().iterator().next();
  }

  /**
   * The keys of a list {@code version:base64,…}.
   *
   * @throws IllegalArgumentException when it is not such a list of 256-bit keys
   */
  static VaultKeys parse(String list) {
    Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    for (String entry : list.split(",")) {
      String[] parts = entry.strip().split(":", 2);
      if (parts.length != 2 || !VERSION.matcher(parts[0]).matches()) {
        throw new IllegalArgumentException("an entry is not version:base64");
      }
      if (keys.put(parts[0], key(parts[1])) != null) {
        throw new IllegalArgumentException("a version stands there twice");
      }
    }
    return new VaultKeys(keys);
  }

  private static SecretKeySpec key(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    try {
      if (bytes.length != KEY_BYTES) {
        throw new IllegalArgumentException("a key does not have 32 bytes");
      }
      return new SecretKeySpec(bytes, "AES");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  String current() {
    return current;
  }

  Optional<SecretKeySpec> find(String version) {
    @Nullable SecretKeySpec key = byVersion.get(version);
    return Optional.ofNullable(key);
  }
}
