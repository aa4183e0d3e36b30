package dev.scriptline.events.order;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Opens sealed orders: decrypts with dispatch-service's key, then verifies prescription-api's
 * signature.
 */
public final class OrderOpener {

  private final JWKSet openingKeys;
  private final JWKSet verifyingKeys;

  private OrderOpener(JWKSet openingKeys, JWKSet verifyingKeys) {
    this.openingKeys = openingKeys;
    this.verifyingKeys = verifyingKeys;
  }

  /**
   * An opener under the given keys, old and new ones side by side while they are rotated.
   *
   * @param openingKeys private JWK set (EC P-256)
   * @param verifyingKeys public JWK set (EC P-256)
   * @throws IllegalArgumentException when either is not such a set
   */
  public static OrderOpener of(String openingKeys, String verifyingKeys) {
    try {
      return new OrderOpener(JWKSet.parse(openingKeys), JWKSet.parse(verifyingKeys));
    } catch (ParseException e) {
      throw new IllegalArgumentException("the order keys are not JWK sets");
    }
  }

  /**
   * The order inside a seal.
   *
   * @throws UnknownKeyException when the seal names a key that is not here (yet)
   * @throws UnreadableOrderException when the seal is broken, forged or holds no order
   */
  public DispatchOrder open(String sealed) throws UnknownKeyException, UnreadableOrderException {
    try {
      JWSObject signed = decrypt(JWEObject.parse(sealed));
      return OrderJson.MAPPER.readValue(verify(signed), DispatchOrder.class);
    } catch (ParseException e) {
      throw new UnreadableOrderException("not a sealed order");
    } catch (JOSEException e) {
      throw new UnreadableOrderException("the seal does not open");
    } catch (JacksonException e) {
      throw new UnreadableOrderException("the seal holds no order");
    }
  }

  private JWSObject decrypt(JWEObject sealed)
      throws UnknownKeyException, UnreadableOrderException, JOSEException {
    if (!JWEAlgorithm.ECDH_ES.equals(sealed.getHeader().getAlgorithm())
        || !EncryptionMethod.A256GCM.equals(sealed.getHeader().getEncryptionMethod())) {
      throw new UnreadableOrderException("the seal is of another kind");
    }
    sealed.decrypt(new ECDHDecrypter(key(openingKeys, sealed.getHeader().getKeyID())));
    JWSObject signed = sealed.getPayload().toJWSObject();
    if (signed == null) {
      throw new UnreadableOrderException("the seal holds nothing signed");
    }
    return signed;
  }

  private byte[] verify(JWSObject signed)
      throws UnknownKeyException, UnreadableOrderException, JOSEException {
    if (!JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())
        || !signed.verify(
            new ECDSAVerifier(key(verifyingKeys, signed.getHeader().getKeyID()).toPublicJWK()))) {
      throw new UnreadableOrderException("the signature is not prescription-api's");
    }
    return signed.getPayload().toBytes();
  }

  private static ECKey key(JWKSet keys, @Nullable String keyId)
      throws UnknownKeyException, UnreadableOrderException {
    if (keyId == null) {
      throw new UnreadableOrderException("the seal names no key");
    }
    JWK key = keys.getKeyByKeyId(keyId);
    if (key == null) {
      throw new UnknownKeyException(keyId);
    }
    return key.toECKey();
  }
}
