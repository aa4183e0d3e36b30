package dev.scriptline.history.alarm;

import dev.scriptline.history.norm.Norm;
import dev.scriptline.history.timeline.Gap;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an alarm says to somebody who was asleep a minute ago: what is wrong, and what to do. */
final class AlarmWords {

  private AlarmWords() {}

  static String what(
      AlarmKind kind, String number, Instant since, Instant now, @Nullable Norm usual) {
    String ago = Gap.words(Duration.between(since, now));
    String words =
        switch (kind) {
          case REQUESTED_NOT_ISSUED ->
              "%s was asked to be sent %s ago, and nobody has confirmed that it arrived.";
          case ISSUED_NOT_SIGNED ->
              "%s has been at the platform for %s and is still unsigned: no pharmacy can dispense it.";
          case SIGNED_NOT_PRINTED -> "%s was signed %s ago, and the pharmacy has not opened it.";
          case EMAILED_NOT_ACKNOWLEDGED ->
              "%s was e-mailed %s ago, and the pharmacy has not said that it has it.";
          case NO_CALLBACK ->
              "%s was issued %s ago, and the platform has told nothing about it since.";
          case DISPENSED_FROM_OLDER ->
              "%s was dispensed %s ago from a transmission that a later one had replaced: the patient"
                  + " may be supplied twice.";
          case DISPENSED_AFTER_VOID ->
              "%s was dispensed %s ago although the platform had said that it was voided.";
          case SURPLUS ->
              "%s was found %s ago to be at the platform twice: both could be dispensed.";
          case EXPIRING ->
              "%s was approved %s ago, can soon no longer be dispensed, and has not been.";
        };
    return words.formatted(number, ago) + usually(kind, usual);
  }

  static String whatToDo(AlarmKind kind) {
    return switch (kind) {
      case REQUESTED_NOT_ISSUED ->
          "Open it at the dispatch desk: its state and reason say who must mend it. If many are"
              + " waiting, ./run doctor names what is away. Never send it by another way: it may"
              + " have arrived.";
      case ISSUED_NOT_SIGNED ->
          "Ask the platform's support about it by its number. If many are unsigned, the prescriber's"
              + " PIN or the platform's signing is at fault: ./run doctor tells which.";
      case SIGNED_NOT_PRINTED ->
          "It can wait for the pharmacy's opening hours. Then telephone the pharmacy: it needs the"
              + " token from its mail, and may be looking in the wrong group of the portal.";
      case EMAILED_NOT_ACKNOWLEDGED ->
          "It can wait for the pharmacy's opening hours. Then telephone the pharmacy and ask whether"
              + " the e-mail is there; a wrong or full mailbox is mended in the pharmacy's entry. Do"
              + " not send a second copy before they have looked.";
      case NO_CALLBACK ->
          "See whether other prescriptions get callbacks. If none does, the platform's webhook"
              + " address or secret is wrong: ./run doctor names it, and what was missed is looked up"
              + " at the platform. If only this one is silent, look it up by its number there.";
      case DISPENSED_FROM_OLDER, DISPENSED_AFTER_VOID ->
          "Do not wait: telephone the pharmacy that dispensed it, and the one that holds it now, which"
              + " must not. Then tell the clinic, and clear the alarm with what was found.";
      case SURPLUS ->
          "See in the timeline whether the surplus one was voided. If it was not, telephone the"
              + " pharmacy: it must dispense only the other. Then clear the alarm with what was found.";
      case EXPIRING ->
          "It can wait for the morning. Tell the patient's clinic: either the pharmacy dispenses it"
              + " in time or the prescriber writes a new one.";
    };
  }

  private static String usually(AlarmKind kind, @Nullable Norm usual) {
    if (usual == null) {
      return "";
    }
    String does = kind == AlarmKind.SIGNED_NOT_PRINTED ? "opens one" : "acknowledges one";
    return " It usually %s within %s (nine of ten of its last %d)."
        .formatted(does, rounded(usual.within()), usual.of());
  }

  /** Up to the whole unit that people would say. */
  private static String rounded(Duration time) {
    if (time.compareTo(Duration.ofHours(1)) < 0) {
      return Math.ceilDiv(time.toSeconds(), 60) + " min";
    }
    if (time.compareTo(Duration.ofDays(2)) < 0) {
      return Math.ceilDiv(time.toMinutes(), 60) + " h";
    }
    return Math.ceilDiv(time.toHours(), 24) + " d";
  }
}
