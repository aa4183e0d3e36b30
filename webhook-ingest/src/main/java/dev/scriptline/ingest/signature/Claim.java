package dev.scriptline.ingest.signature;

import java.util.List;

/** What a sender claims about a body, before anybody has checked it. */
sealed interface Claim permits Claim.Signed, SignatureRefusal {

  /**
   * These bytes are said to have been signed.
   *
   * @param content what was signed: the body, alone or with what the scheme signs beside it
   * @param signatures one of them must be right; each has the length of an HMAC-SHA256
   * @param timely whether it was signed about now, where the scheme says when; an old one can have
   *     been overheard
   */
  record Signed(byte[] content, List<byte[]> signatures, boolean timely) implements Claim {

    /** Without the content and the signatures. */
    @Override
    public String toString() {
      return "Signed[%d signatures, timely=%s]".formatted(signatures.size(), timely);
    }
  }
}
