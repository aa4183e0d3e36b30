package dev.scriptline.edge;

import java.util.Locale;

/**
 * What a caller may be; each is granted by the scope of the same name. From least to most powerful.
 */
public enum Role {
  PATIENT,
  INTAKE,
  SUPPORT,
  OPERATIONS;

  /** The scope's name, as it stands in tokens and on the wire. */
  public String scope() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The authority that Spring Security knows the role by. */
  public String authority() {
    return "SCOPE_" + scope();
  }
}
