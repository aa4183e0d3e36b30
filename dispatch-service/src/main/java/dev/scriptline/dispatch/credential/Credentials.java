package dev.scriptline.dispatch.credential;

import dev.scriptline.edge.Secret;
import java.util.UUID;

/**
 * How one prescriber signs in at the platform, and the PIN that signs prescriptions; closing wipes
 * all three.
 *
 * @param version grows with every change
 */
public record Credentials(
    UUID prescriberId, long version, Secret email, Secret password, Secret pin)
    implements AutoCloseable {

  @Override
  public void close() {
    email.close();
    password.close();
    pin.close();
  }
}
