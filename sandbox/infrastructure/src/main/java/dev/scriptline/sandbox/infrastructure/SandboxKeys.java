package dev.scriptline.sandbox.infrastructure;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The keys that the services of one sandbox share: who seals, who opens, who tags, who encrypts.
 * They must outlive a restart, or what they protected cannot be read again.
 */
public final class SandboxKeys {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SYMMETRIC_BYTES = 32;
  private static final String WEBHOOK_SECRETS = "sandbox:whsec-sandbox-0123456789abcdef";

  private final Map<String, String> values;

  private SandboxKeys(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** New keys. */
  public static SandboxKeys generate() {
    JWKSet sealing = new JWKSet(ecKey(KeyUse.ENCRYPTION));
    ECKey signing = ecKey(KeyUse.SIGNATURE);
    return new SandboxKeys(
        Map.of(
            "OWNER_TAG_KEY", symmetricKey(),
            "TOKEN_HASH_KEY", symmetricKey(),
            "CREDENTIAL_KEYS", "1:" + symmetricKey(),
            "ACKNOWLEDGEMENT_KEY", symmetricKey(),
            "ORDER_SEALING_KEYS", sealing.toString(true),
            "ORDER_OPENING_KEYS", sealing.toString(false),
            "ORDER_SIGNING_KEY", signing.toJSONString(),
            "ORDER_VERIFYING_KEYS", new JWKSet(signing).toString(true),
            "WEBHOOK_SECRETS", WEBHOOK_SECRETS,
            "CHECKPOINT_SIGNING_KEY", ecKey(KeyUse.SIGNATURE).toJSONString()));
  }

  /** The keys kept in a file that only its owner can read; made and kept there the first time. */
  public static SandboxKeys keptIn(Path file) {
    try {
      // A key that a newer version needs is drawn for an older sandbox, too; what is there stays.
      Map<String, String> values = new HashMap<>(generate().values);
      boolean complete = false;
      if (Files.exists(file)) {
        Map<String, String> kept = read(file);
        complete = kept.keySet().containsAll(values.keySet());
        values.putAll(kept);
      }
      SandboxKeys keys = new SandboxKeys(values);
      if (!complete) {
        keys.keep(file);
      }
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException("The sandbox's keys cannot be kept in %s.".formatted(file), e);
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    }
    Map<String, String> values = new HashMap<>();
    kept.stringPropertyNames().forEach(name -> values.put(name, kept.getProperty(name)));
    return values;
  }

  /** One key, by the name of its environment variable. */
  public String get(String variable) {
    String value = values.get(variable);
    if (value == null) {
      throw new IllegalArgumentException("The sandbox has no key %s.".formatted(variable));
    }
    return value;
  }

  private void keep(Path file) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Properties kept = new Properties();
    kept.putAll(values);
    try (Writer writer = Files.newBufferedWriter(unfinished)) {
      kept.store(writer, null);
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String symmetricKey() {
    byte[] key = new byte[SYMMETRIC_BYTES];
    RANDOM.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static ECKey ecKey(KeyUse use) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyUse(use).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("An order key cannot be made.", e);
    }
  }

  /** Without the keys. */
  @Override
  public String toString() {
    return "SandboxKeys" + values.keySet();
  }
}
