package dev.scriptline.sandbox.platform.behaviour;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How the platform behaves from now on.
 *
 * @param expiresInSeconds life of access and session tokens; null for the contract's hour and half
 *     hour
 * @param lookup whether prescriptions can be looked up at all
 * @param webhookUrl where callbacks go; null for nowhere
 * @param autoSign signed at issue, so that {@code signed} is the first callback
 * @param refuseRepeatedReference whether a {@code client_ref_id} can be used once only
 * @param unauthenticated how a bad token is answered
 */
public record Behaviour(
    @Nullable Integer expiresInSeconds,
    boolean lookup,
    @Nullable URI webhookUrl,
    boolean autoSign,
    boolean refuseRepeatedReference,
    Unauthenticated unauthenticated) {

  /** The contract allows both forms; alternating meets both. */
  public enum Unauthenticated {
    STATUS_401,
    STATUS_200,
    ALTERNATE
  }

  public static Behaviour usual(@Nullable URI webhookUrl) {
    return new Behaviour(null, true, webhookUrl, true, false, Unauthenticated.ALTERNATE);
  }
}
