package dev.scriptline.dispatch.staff;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What staff can decide about many transmissions at once. */
enum BulkOutcome {
  @JsonProperty("not-issued")
  NOT_ISSUED,
  @JsonProperty("retry")
  RETRY
}
