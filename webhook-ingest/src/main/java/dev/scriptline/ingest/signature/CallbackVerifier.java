package dev.scriptline.ingest.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Checks the scheme {@code body-hex}: one header with the lower-case hex HMAC-SHA256 of the raw
 * body, under any of our secrets (platform contract, section 5).
 */
public final class CallbackVerifier {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  private final String header;
  private final List<SigningSecret> secrets;

  CallbackVerifier(String header, List<SigningSecret> secrets) {
    this.header = header;
    this.secrets = List.copyOf(secrets);
  }

  /** The names of our secrets. */
  public List<String> secretIds() {
    return secrets.stream().map(SigningSecret::id).toList();
  }

  /** The header that the signature is expected in. */
  public String header() {
    return header;
  }

  /** The callback, if exactly one signature stands with it and is right. */
  public Verification verify(byte[] body, HttpHeaders headers) {
    List<String> signatures = headers.getOrEmpty(header);
    return switch (signatures.size()) {
      case 0 -> SignatureRefusal.MISSING;
      case 1 -> verify(body, signatures.getFirst());
      default -> SignatureRefusal.DOUBLED;
    };
  }

  private Verification verify(byte[] body, String signature) {
    if (!SHAPE.matcher(signature).matches()) {
      return SignatureRefusal.WRONG;
    }
    String signer = signer(body, signature.getBytes(US_ASCII));
    return signer == null ? SignatureRefusal.WRONG : new VerifiedCallback(body, signer);
  }

  /** Tries every secret whatever came before, so that the time tells nothing about the match. */
  private @Nullable String signer(byte[] body, byte[] signature) {
    String signer = null;
    for (SigningSecret secret : secrets) {
      byte[] expected = HexFormat.of().formatHex(secret.sign(body)).getBytes(US_ASCII);
      boolean same = MessageDigest.isEqual(expected, signature);
      signer = same && signer == null ? secret.id() : signer;
    }
    return signer;
  }
}
