package dev.scriptline.history.evidence;

import dev.scriptline.events.Status;
import dev.scriptline.history.evidence.EvidencePack.EventProof;
import dev.scriptline.history.timeline.Gap;
import dev.scriptline.history.timeline.MarkView;
import dev.scriptline.history.timeline.MissingStep;
import dev.scriptline.history.timeline.StepView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The evidence as a page that is read on paper. */
final class EvidencePage {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.UK).withZone(ZoneOffset.UTC);

  private final EvidencePack pack;

  EvidencePage(EvidencePack pack) {
    this.pack = pack;
  }

  /** Well-formed XHTML that needs nothing from elsewhere. */
  String html() {
    Status status = pack.timeline().status();
    return """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
    <head><title>Evidence for prescription %1$s</title>
    <meta name="description" content="What happened to one prescription, and what proves it"/>
    <style>%2$s</style></head>
    <body>
    <div class="foot">Prescription %1$s</div>
    <h1>Prescription %1$s</h1>
    <p class="lead">%3$s</p>
    <p class="made">Made on %4$s (UTC) by %5$s, purpose: %6$s. All times are UTC. It tells the way
    of the prescription; it holds nothing of the patient and nothing of the medicine.</p>
    <h2>What happened</h2>
    %7$s%8$s
    <h2>What proves it</h2>
    <p class="verdict %9$s">%10$s</p>
    %11$s
    <p class="small">Hash over all events: <span class="hash">%12$s</span></p>
    </body></html>
    """
        .formatted(
            text(pack.timeline().number().value()),
            EvidenceStyle.CSS,
            status == null ? "No status is known." : "It stands at: " + text(status.wire()) + ".",
            time(pack.madeAt()),
            text(pack.madeBy()),
            text(pack.purpose()),
            steps(),
            missing(),
            pack.verification().result().word(),
            text(pack.verification().words()),
            proofs(),
            text(pack.eventsHash()));
  }

  private String steps() {
    return pack.timeline().steps().stream()
        .map(EvidencePage::step)
        .collect(
            Collectors.joining(
                "",
                "<table><thead><tr><th>By our clock</th><th>By the source's</th><th>After</th>"
                    + "<th>Step</th><th>Told by</th></tr></thead><tbody>",
                "</tbody></table>"));
  }

  private static String step(StepView step) {
    List<MarkView> marks = step.marks() == null ? List.of() : step.marks();
    String odd =
        marks.stream()
            .map(mark -> "<br/><span class=\"mark\">%s</span>".formatted(text(mark.words())))
            .collect(Collectors.joining());
    String after = step.sincePrevious() == null ? "" : Gap.words(step.sincePrevious());
    return "<tr><td>%s</td><td>%s</td><td>%s</td><td><span class=\"status\">%s</span><br/>%s%s%s</td><td>%s</td></tr>"
        .formatted(
            time(step.receivedAt()),
            time(step.occurredAt()),
            text(after),
            text(step.status().wire()),
            text(step.words()),
            step.reason() == null ? "" : text(" (" + step.reason() + ")"),
            odd,
            text(step.source().wire()));
  }

  private String missing() {
    return pack.timeline().missing().stream()
        .map(MissingStep::words)
        .map(words -> "<li>%s</li>".formatted(text(words)))
        .reduce(String::concat)
        .map(items -> "<p>What is missing:</p><ul>" + items + "</ul>")
        .orElse("");
  }

  private String proofs() {
    return pack.events().stream()
        .map(EvidencePage::proof)
        .collect(
            Collectors.joining(
                "",
                "<table><thead><tr><th>No.</th><th>Event</th><th>Hash of the event and of all before"
                    + " it</th></tr></thead><tbody>",
                "</tbody></table>"));
  }

  private static String proof(EventProof event) {
    return "<tr><td>%d</td><td>%s<br/><span class=\"small\">%s</span></td><td class=\"hash\">%s</td></tr>"
        .formatted(event.seq(), text(event.status().wire()), event.eventId(), text(event.hash()));
  }

  private static String time(@Nullable Instant instant) {
    return instant == null ? "not told" : TIME.format(instant);
  }

  private static String text(String words) {
    return HtmlUtils.htmlEscapeDecimal(words);
  }
}
