package dev.scriptline.api.recall;

import dev.scriptline.api.patient.OwnerTags;
import dev.scriptline.api.prescription.Readership;
import dev.scriptline.api.prescription.Readership.Everybody;
import dev.scriptline.api.prescription.Readership.Own;
import dev.scriptline.edge.Caller;
import dev.scriptline.edge.Role;
import dev.scriptline.events.Actor;
import dev.scriptline.events.StatusSource;
import java.util.UUID;

/** Who wants something taken back: a patient their own, support anybody's. */
record Recaller(String subject, Readership readership) {

  static Recaller of(Caller caller) {
    return new Recaller(caller.subject(), Readership.of(caller));
  }

  boolean mayRecall(UUID patientId) {
    return switch (readership) {
      case Everybody _ -> true;
      case Own(var own) -> own.equals(patientId);
    };
  }

  /** As events name them: a patient by their tag. */
  Actor actor(OwnerTags ownerTags) {
    return switch (readership) {
      case Everybody _ -> new Actor(Role.SUPPORT.scope(), subject);
      case Own(var patientId) -> new Actor(Role.PATIENT.scope(), ownerTags.of(patientId));
    };
  }

  StatusSource source() {
    return switch (readership) {
      case Everybody _ -> StatusSource.STAFF;
      case Own _ -> StatusSource.PATIENT;
    };
  }

  /** Where they give no reason. */
  String reason() {
    return switch (readership) {
      case Everybody _ -> "support-asked";
      case Own _ -> "patient-asked";
    };
  }
}
