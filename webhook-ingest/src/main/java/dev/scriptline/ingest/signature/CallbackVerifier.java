package dev.scriptline.ingest.signature;

import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The only maker of {@link VerifiedCallback}s: what a sender claims is tried under our secrets. */
public final class CallbackVerifier {

  private final SignatureScheme scheme;
  private final List<SigningSecret> secrets;

  /**
   * @param secrets at least one; the first is the current one
   */
  CallbackVerifier(SignatureScheme scheme, List<SigningSecret> secrets) {
    this.scheme = scheme;
    this.secrets = List.copyOf(secrets);
  }

  /** The names of our secrets. */
  public List<String> secretIds() {
    return secrets.stream().map(SigningSecret::id).toList();
  }

  /** The header that the signature is expected in. */
  public String header() {
    return scheme.header();
  }

  /** The callback, if what the scheme asks for stands with it exactly once and is right. */
  public Verification verify(byte[] body, HttpHeaders headers) {
    return switch (scheme.read(body, headers)) {
      case Claim.Signed claim -> check(body, claim);
      case SignatureRefusal refusal -> refusal;
    };
  }

  /** The secrets that are still taken, and that nobody should need any more. */
  public List<String> olderSecrets() {
    return secrets.stream().skip(1).map(SigningSecret::id).toList();
  }

  /** The time is looked at last: whether an old signature is right tells clocks from forgeries. */
  private Verification check(byte[] body, Claim.Signed claim) {
    String signer = signer(claim);
    if (signer == null) {
      return SignatureRefusal.WRONG;
    }
    return claim.timely() ? new VerifiedCallback(body, signer) : SignatureRefusal.STALE;
  }

  /** Tries every secret whatever came before, so that the time tells nothing about the match. */
  private @Nullable String signer(Claim.Signed claim) {
    String signer = null;
    for (SigningSecret secret : secrets) {
      byte[] expected = secret.sign(claim.content());
      boolean signed = false;
      for (byte[] signature : claim.signatures()) {
        signed |= MessageDigest.isEqual(expected, signature);
      }
      signer = signed && signer == null ? secret.id() : signer;
    }
    return signer;
  }
}
