package dev.scriptline.events.order;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;

/**
 * Seals orders: signed by prescription-api (ES256), then encrypted to dispatch-service (ECDH-ES,
 * A256GCM).
 */
public final class OrderSealer {

  private final ECKey signingKey;
  private final ECKey sealingKey;

  private OrderSealer(ECKey signingKey, ECKey sealingKey) {
    this.signingKey = signingKey;
    this.sealingKey = sealingKey;
  }

  /**
   * A sealer under the given keys.
   *
   * @param sealingKeys public JWK set (EC P-256); the first seals
   * @param signingKey private JWK (EC P-256)
   * @throws IllegalArgumentException when a key is not such a JWK or lacks its {@code kid}
   */
  public static OrderSealer of(String sealingKeys, String signingKey) {
    try {
      JWKSet recipients = JWKSet.parse(sealingKeys);
      if (recipients.isEmpty()) {
        throw new IllegalArgumentException("the sealing keys are empty");
      }
      ECKey signer = withId(ECKey.parse(signingKey));
      if (!signer.isPrivate()) {
        throw new IllegalArgumentException("the signing key is not private");
      }
      return new OrderSealer(signer, withId(recipients.getKeys().getFirst().toECKey()));
    } catch (ParseException | ClassCastException e) {
      throw new IllegalArgumentException("the order keys are not EC keys in JWK form");
    }
  }

  /** The sealed order: a JWS inside a JWE, both in compact form. */
  public String seal(DispatchOrder order) {
    try {
      JWSObject signed =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.ES256)
                  .keyID(signingKey.getKeyID())
                  .contentType(OrderJson.CONTENT_TYPE)
                  .build(),
              new Payload(OrderJson.MAPPER.writeValueAsBytes(order)));
      signed.sign(new ECDSASigner(signingKey));
      JWEObject sealed =
          new JWEObject(
              new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                  .keyID(sealingKey.getKeyID())
                  .contentType("JOSE")
                  .build(),
              new Payload(signed));
      sealed.encrypt(new ECDHEncrypter(sealingKey));
      return sealed.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("an order could not be sealed", e);
    }
  }

  private static ECKey withId(ECKey key) {
    if (key.getKeyID() == null) {
      throw new IllegalArgumentException("an order key has no kid");
    }
    return key;
  }
}
