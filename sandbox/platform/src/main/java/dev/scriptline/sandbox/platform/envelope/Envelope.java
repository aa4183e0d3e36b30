package dev.scriptline.sandbox.platform.envelope;

import dev.scriptline.sandbox.platform.http.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the platform's answers, in which even a failure has HTTP status 200 (contract, 2). */
public final class Envelope {

  private Envelope() {}

  public static Answer success(Map<String, ?> data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", true);
    body.put("data", data);
    return Answer.json(200, body);
  }

  public static Answer failure(String message) {
    return failure(200, message);
  }

  public static Answer failure(int status, String message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", false);
    body.put("message", message);
    return Answer.json(status, body);
  }

  /** What is wrong with the fields of a payload, by field. */
  public static Answer invalid(Map<String, List<String>> errors) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", false);
    body.put("message", "Validation failed");
    body.put("errors", errors);
    return Answer.json(200, body);
  }
}
