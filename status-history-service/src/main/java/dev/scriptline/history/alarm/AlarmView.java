package dev.scriptline.history.alarm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alarm.
 *
 * @param since when the step before the silence was learnt
 * @param dueAt until when the next one should have come
 * @param clearedAt when it came after all, or a person cleared it; absent while the alarm is open
 * @param clearedBy the person, where it was one
 * @param finding what the person found
 * @param words what is wrong
 * @param whatToDo for whoever is called
 */
record AlarmView(
    UUID prescriptionId,
    int transmissionNo,
    AlarmKind kind,
    String number,
    @Nullable String region,
    @Nullable UUID pharmacyId,
    Instant since,
    Instant dueAt,
    Instant raisedAt,
    @Nullable Instant clearedAt,
    @Nullable String clearedBy,
    @Nullable String finding,
    String words,
    String whatToDo) {}
