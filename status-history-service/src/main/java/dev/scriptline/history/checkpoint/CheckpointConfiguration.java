package dev.scriptline.history.checkpoint;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.scriptline.edge.MalformedSettingException;
import dev.scriptline.events.checkpoint.CheckpointReader;
import dev.scriptline.events.checkpoint.CheckpointSigner;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Makes what works under the checkpoint key, or ends the start with a sentence about it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(CheckpointSettings.class)
class CheckpointConfiguration {

  @Bean
  CheckpointSigner checkpointSigner(CheckpointSettings settings) {
    try {
      return CheckpointSigner.of(settings.signingKey().reveal());
    } catch (IllegalArgumentException _) {
      throw new MalformedSettingException(
          "CHECKPOINT_SIGNING_KEY", "a private JWK (EC P-256) with a kid");
    }
  }

  /** Old checkpoints are read too: they are kept for ever, keys are not. */
  @Bean
  CheckpointReader checkpointReader(CheckpointSigner signer, CheckpointSettings settings) {
    try {
      List<JWK> keys = new ArrayList<>(List.of(JWK.parse(signer.publicKey())));
      if (!settings.verifyingKeys().isBlank()) {
        keys.addAll(JWKSet.parse(settings.verifyingKeys()).getKeys());
      }
      return CheckpointReader.of(new JWKSet(keys).toString(true));
    } catch (ParseException | IllegalArgumentException _) {
      throw new MalformedSettingException(
          "CHECKPOINT_VERIFYING_KEYS", "a public JWK set of EC P-256 keys with a kid each");
    }
  }
}
