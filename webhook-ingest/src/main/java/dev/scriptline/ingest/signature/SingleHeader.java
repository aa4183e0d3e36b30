package dev.scriptline.ingest.signature;

import java.util.List;
import org.springframework.http.HttpHeaders;

/** A header that must stand exactly once. */
sealed interface SingleHeader {

  static SingleHeader of(HttpHeaders headers, String name) {
    List<String> values = headers.getOrEmpty(name);
    return switch (values.size()) {
      case 0 -> new Unusable(SignatureRefusal.MISSING);
      case 1 -> new Value(values.getFirst());
      default -> new Unusable(SignatureRefusal.DOUBLED);
    };
  }

  /** It stands once. */
  record Value(String text) implements SingleHeader {}

  /** It stands never or more often. */
  record Unusable(SignatureRefusal refusal) implements SingleHeader {}
}
