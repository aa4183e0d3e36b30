package dev.scriptline.events.fold;

import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusDraft;
import dev.scriptline.events.StatusSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what happened to one prescription, an event at a time. */
final class Story {

  private static final UUID PRESCRIPTION = new UUID(1, 1);
  private static final PrescriptionNumber NUMBER = PrescriptionNumber.draw(new Random(1));
  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

  private final List<PrescriptionStatusChanged> events = new ArrayList<>();

  private Story() {}

  static Story aStory() {
    return new Story();
  }

  static Story random(Random random) {
    Story story = aStory();
    int length = 1 + random.nextInt(12);
    for (int told = 0; told < length; told++) {
      Status status = Status.values()[random.nextInt(Status.values().length)];
      StatusSource source = StatusSource.values()[random.nextInt(StatusSource.values().length)];
      StatusDraft draft = story.draft(random.nextInt(4));
      draft.attempt(random.nextBoolean() ? null : 1 + random.nextInt(3));
      draft.issueTag(random.nextBoolean() ? null : "tag" + random.nextInt(2));
      story.events.add(draft.is(status, source, START.plusSeconds(random.nextInt(3))));
    }
    return story;
  }

  Story approved() {
    return told(0, Status.APPROVED, StatusSource.CLINIC);
  }

  Story sent(int transmission, Status status, @Nullable Integer attempt) {
    events.add(draft(transmission).attempt(attempt).is(status, StatusSource.DISPATCH, next()));
    return this;
  }

  Story called(int transmission, Status status) {
    return told(transmission, status, StatusSource.PLATFORM);
  }

  Story tagged(int transmission, Status status, String issueTag) {
    events.add(draft(transmission).issueTag(issueTag).is(status, StatusSource.PLATFORM, next()));
    return this;
  }

  Story told(int transmission, Status status, StatusSource source) {
    events.add(draft(transmission).is(status, source, next()));
    return this;
  }

  List<PrescriptionStatusChanged> events() {
    return List.copyOf(events);
  }

  PrescriptionState state() {
    return Fold.of(events).orElseThrow();
  }

  Status status() {
    return state().status();
  }

  private StatusDraft draft(int transmission) {
    StatusDraft draft =
        PrescriptionStatusChanged.draft(new UUID(2, events.size()), PRESCRIPTION, NUMBER);
    return transmission == 0 ? draft : draft.transmission(new UUID(3, transmission), transmission);
  }

  private Instant next() {
    return START.plusSeconds(events.size());
  }
}
