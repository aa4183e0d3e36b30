package dev.scriptline.events.checkpoint;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;

/** Signs checkpoints (ES256, JWS in compact form). */
public final class CheckpointSigner {

  private final ECKey key;

  private CheckpointSigner(ECKey key) {
    this.key = key;
  }

  /**
   * A signer.
   *
   * @param signingKey private JWK (EC P-256) with a {@code kid}
   * @throws IllegalArgumentException when it is not such a key
   */
  public static CheckpointSigner of(String signingKey) {
    try {
      ECKey key = ECKey.parse(signingKey);
      if (!key.isPrivate() || key.getKeyID() == null) {
        throw new IllegalArgumentException("the checkpoint key is not private or has no kid");
      }
      return new CheckpointSigner(key);
    } catch (ParseException e) {
      throw new IllegalArgumentException("the checkpoint key is not an EC key in JWK form");
    }
  }

  /** The signed checkpoint. */
  public String sign(HistoryCheckpoint checkpoint) {
    try {
      JWSObject signed =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.ES256)
                  .keyID(key.getKeyID())
                  .type(new JOSEObjectType(CheckpointJson.TYPE))
                  .build(),
              new Payload(CheckpointJson.MAPPER.writeValueAsBytes(checkpoint)));
      signed.sign(new ECDSASigner(key));
      return signed.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("a checkpoint could not be signed", e);
    }
  }

  /** What verifies its signatures, as a JWK without the private part. */
  public String publicKey() {
    return key.toPublicJWK().toJSONString();
  }
}
