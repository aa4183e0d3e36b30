package dev.scriptline.api.adoption;

import dev.scriptline.events.wire.KeyedTag;

/**
 * How the platform's tokens are remembered here: by a keyed hash. A token is a pharmacy's secret,
 * and short enough to be found by trying where there is no key.
 */
public final class AdoptedTokens {

  private final KeyedTag tag;

  public AdoptedTokens(KeyedTag tag) {
    this.tag = tag;
  }

  /** The tag of a token; no other use of the key gives the same. */
  String of(String token) {
    return tag.tag("adopted-token\n" + token);
  }
}
