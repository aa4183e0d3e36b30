package dev.scriptline.sandbox.launcher.doctor;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What came of asking one service. */
sealed interface Told {

  /** Its part, each finding as it came. */
  record Part(List<JsonNode> findings) implements Told {}

  /** Nobody answers there. */
  record Nobody() implements Told {}

  /** It answers something else. */
  record Strange(int status) implements Told {}
}
