package dev.scriptline.events.fold;

/** What must not happen to a patient's medicine and, by the events, did. */
public enum SafetyAlarm {
  /** Dispensed from a transmission that a later one replaced: the patient may be supplied twice. */
  DISPENSED_FROM_OLDER_TRANSMISSION,
  /** Dispensed although the platform had said that it was voided. */
  DISPENSED_AFTER_VOID
}
