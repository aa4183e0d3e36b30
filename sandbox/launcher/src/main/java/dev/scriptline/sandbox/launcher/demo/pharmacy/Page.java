package dev.scriptline.sandbox.launcher.demo.pharmacy;

import dev.scriptline.sandbox.launcher.demo.step.StepFailedException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A web page as a person without a browser uses it: read it, fill in a form, press its button. */
public record Page(Document document) {

  static Page of(URI address, String html) {
    return new Page(Jsoup.parse(html, address.toString()));
  }

  /** The text that a reader sees. */
  String text() {
    return document.text();
  }

  /** What the page complains about; empty when it does not. */
  String complaint() {
    Element problem = document.selectFirst("[role=alert] p");
    return problem == null ? "" : problem.text();
  }

  /**
   * What is sent when the form with that button is filled in and the button is pressed.
   *
   * @param filledIn values by field name; the others stay as the page has them
   */
  Submission press(String button, Map<String, String> filledIn) {
    FormElement form = formWith(button);
    Map<String, String> values = new TreeMap<>();
    for (KeyVal field : form.formData()) {
      values.put(field.key(), field.value());
    }
    filledIn.forEach((name, value) -> values.put(name, checked(form, name, value)));
    return new Submission(URI.create(form.absUrl("action")), values);
  }

  private FormElement formWith(String button) {
    return document.select("form").stream()
        .filter(FormElement.class::isInstance)
        .map(FormElement.class::cast)
        .filter(form -> form.select("button").eachText().contains(button))
        .findFirst()
        .orElseThrow(() ->
            new StepFailedException(
                "The page \"%s\" has no button \"%s\".".formatted(document.title(), button)));
  }

  // A person can only choose what the page offers.
  private String checked(FormElement form, String name, String value) {
    Element field = form.selectFirst("[name=%s]".formatted(name));
    if (field == null) {
      throw new StepFailedException(
          "The page \"%s\" has no field \"%s\".".formatted(document.title(), name));
    }
    List<String> offered = field.select("option").eachAttr("value");
    if (!offered.isEmpty() && !offered.contains(value)) {
      throw new StepFailedException(
          "The page \"%s\" does not offer \"%s\".".formatted(document.title(), value));
    }
    return value;
  }

  /** A filled-in form on its way. */
  record Submission(URI action, Map<String, String> values) {

    /** As {@code application/x-www-form-urlencoded}. */
    String encoded() {
      return values.entrySet().stream()
          .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
          .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
