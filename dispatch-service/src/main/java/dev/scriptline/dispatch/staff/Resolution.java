package dev.scriptline.dispatch.staff;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What staff know of a transmission. */
enum Resolution {
  @JsonProperty("issued")
  ISSUED,
  @JsonProperty("not-issued")
  NOT_ISSUED
}
