package dev.scriptline.ingest.signature;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * The scheme {@code body-hex}: one header with the lower-case hex HMAC-SHA256 of the raw body
 * (platform contract, section 5). It says nothing about when.
 */
record BodyHex(String header) implements SignatureScheme {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  @Override
  public Claim read(byte[] body, HttpHeaders headers) {
    return switch (SingleHeader.of(headers, header)) {
      case SingleHeader.Value(String signature) -> claim(body, signature);
      case SingleHeader.Unusable(SignatureRefusal refusal) -> refusal;
    };
  }

  private static Claim claim(byte[] body, String signature) {
    return SHAPE.matcher(signature).matches()
        ? new Claim.Signed(body, List.of(HexFormat.of().parseHex(signature)), true)
        : SignatureRefusal.WRONG;
  }
}
