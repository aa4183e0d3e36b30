package dev.scriptline.events.checkpoint;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Reads signed checkpoints, and only those. */
public final class CheckpointReader {

  private final Map<String, ECDSAVerifier> verifiers = new HashMap<>();

  private CheckpointReader(JWKSet keys) throws JOSEException {
    for (JWK key : keys.getKeys()) {
      if (!(key instanceof ECKey ec) || key.getKeyID() == null) {
        throw new IllegalArgumentException("a checkpoint key is no EC key or has no kid");
      }
      verifiers.put(key.getKeyID(), new ECDSAVerifier(ec.toPublicJWK()));
    }
  }

  /**
   * A reader under these keys, old and new ones side by side: checkpoints are kept for ever.
   *
   * @param verifyingKeys public JWK set (EC P-256), a {@code kid} each
   * @throws IllegalArgumentException when it is not such a set
   */
  public static CheckpointReader of(String verifyingKeys) {
    try {
      return new CheckpointReader(JWKSet.parse(verifyingKeys));
    } catch (ParseException | JOSEException e) {
      throw new IllegalArgumentException("the checkpoint keys are not a JWK set of EC keys");
    }
  }

  /**
   * The checkpoint that was signed.
   *
   * @throws ForgedCheckpointException when none of the keys signed it, or something else
   */
  public HistoryCheckpoint read(String signed) throws ForgedCheckpointException {
    try {
      JWSObject jws = JWSObject.parse(signed);
      ECDSAVerifier verifier = verifiers.get(jws.getHeader().getKeyID());
      if (verifier == null) {
        throw new ForgedCheckpointException("signed by a key that is not known");
      }
      if (jws.getHeader().getType() == null
          || !CheckpointJson.TYPE.equals(jws.getHeader().getType().getType())
          || !JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
          || !jws.verify(verifier)) {
        throw new ForgedCheckpointException("not signed");
      }
      return CheckpointJson.MAPPER.readValue(jws.getPayload().toBytes(), HistoryCheckpoint.class);
    } catch (ParseException | JOSEException | JacksonException e) {
      throw new ForgedCheckpointException("not a signed checkpoint");
    }
  }
}
