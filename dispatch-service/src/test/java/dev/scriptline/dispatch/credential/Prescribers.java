package dev.scriptline.dispatch.credential;

import dev.scriptline.edge.Secret;
import java.util.UUID;

/** The prescribers that the sandbox knows. */
public final class Prescribers {

  public static final UUID MURPHY = UUID.fromString("d0c00000-0000-4000-8000-000000000001");
  public static final UUID BYRNE = UUID.fromString("d0c00000-0000-4000-8000-000000000002");

  private Prescribers() {}

  public static Credentials murphy() {
    return new Credentials(
        MURPHY,
        1,
        Secret.of("dr.murphy@clinic.example.org"),
        Secret.of("correct-horse"),
        Secret.of("4711"));
  }

  public static Credentials byrne() {
    return new Credentials(
        BYRNE,
        1,
        Secret.of("dr.byrne@clinic.example.org"),
        Secret.of("battery-staple"),
        Secret.of("0815"));
  }
}
