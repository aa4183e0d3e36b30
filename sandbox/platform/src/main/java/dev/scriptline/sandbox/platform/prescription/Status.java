package dev.scriptline.sandbox.platform.prescription;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a prescription stands, in the contract's words (contract, 5). */
public enum Status {
  ISSUED,
  SIGNED,
  PRINTED,
  DISPENSED,
  EXPIRED,
  VOIDED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isFinal() {
    return this == DISPENSED || this == EXPIRED || this == VOIDED;
  }
}
