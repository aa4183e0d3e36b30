package dev.scriptline.events.wire;

import dev.scriptline.events.PrescriptionEvent;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.VoidRequested;
import dev.scriptline.events.WithdrawalRequested;
import java.util.Arrays;
import java.util.Optional;

/** Each type of event with its topic and its schema. */
enum EventType {
  PRESCRIPTION_REQUESTED(PrescriptionRequested.class, Topics.REQUESTED, "prescription-requested"),
  WITHDRAWAL_REQUESTED(WithdrawalRequested.class, Topics.REQUESTED, "withdrawal-requested"),
  VOID_REQUESTED(VoidRequested.class, Topics.REQUESTED, "void-requested"),
  PRESCRIPTION_STATUS_CHANGED(
      PrescriptionStatusChanged.class, Topics.STATUS, "prescription-status-changed"),
  PRESCRIPTION_REFERENCED(
      PrescriptionReferenced.class, Topics.REFERENCE, "prescription-referenced");

  private static final String SCHEMAS = "https://scriptline.example.org/schemas/";

  private final Class<? extends PrescriptionEvent> type;
  private final String topic;
  private final String schema;

  EventType(Class<? extends PrescriptionEvent> type, String topic, String schema) {
    this.type = type;
    this.topic = topic;
    this.schema = schema;
  }

  static EventType of(PrescriptionEvent event) {
    return switch (event) {
      case PrescriptionRequested _ -> PRESCRIPTION_REQUESTED;
      case WithdrawalRequested _ -> WITHDRAWAL_REQUESTED;
      case VoidRequested _ -> VOID_REQUESTED;
      case PrescriptionStatusChanged _ -> PRESCRIPTION_STATUS_CHANGED;
      case PrescriptionReferenced _ -> PRESCRIPTION_REFERENCED;
    };
  }

  static Optional<EventType> named(String wireName, String topic) {
    return Arrays.stream(values())
        .filter(type -> type.wireName().equals(wireName) && type.topic.equals(topic))
        .findAny();
  }

  String wireName() {
    return type.getSimpleName();
  }

  Class<? extends PrescriptionEvent> type() {
    return type;
  }

  String topic() {
    return topic;
  }

  /** The schema's {@code $id}. */
  String dataSchema() {
    return SCHEMAS + schema + ".v1.json";
  }

  /** Where the schema lies on the class path. */
  String schemaResource() {
    return "/schemas/" + schema + ".v1.json";
  }
}
