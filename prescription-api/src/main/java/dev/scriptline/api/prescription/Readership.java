package dev.scriptline.api.prescription;

import dev.scriptline.edge.Caller;
import dev.scriptline.edge.Role;
import java.util.UUID;

/** Whose prescriptions a caller may read: everybody's for support, else their own. */
public sealed interface Readership {

  /** Support reads all. */
  record Everybody() implements Readership {}

  /** A patient reads their own. */
  record Own(UUID patientId) implements Readership {}

  /** The readership of a caller. */
  static Readership of(Caller caller) {
    return caller.is(Role.SUPPORT) ? new Everybody() : new Own(caller.requirePatientId());
  }

  /** Whether this prescription is among them. */
  default boolean mayRead(Prescription prescription) {
    return switch (this) {
      case Everybody _ -> true;
      case Own own -> prescription.isOf(own.patientId());
    };
  }
}
