package dev.scriptline.history.evidence;

import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.Status;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningDesk;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EvidenceIntegrationTest extends RunningDesk {

  private final PrescriptionSample prescription = prescription();

  @BeforeEach
  void dispense() {
    tell(
        prescription.dispensed().stream()
            .filter(event -> event.status() != Status.PRINTED)
            .toList());
    readOnce(
        "/api/prescriptions/%s/timeline".formatted(prescription.id()),
        timeline -> timeline.path("steps").size() == 5);
  }

  @Test
  void holdsTheTimelineTheHashesAndTheVerdict() {
    JsonNode pack = read(path() + "?purpose=audit");

    assertThat(pack.at("/timeline/number").asString()).isEqualTo(prescription.number().value());
    assertThat(pack.at("/timeline/missing/0/words").asString())
        .isEqualTo("printed was never reported, though dispensed was");
    assertThat(pack.path("events")).hasSize(5);
    assertThat(pack.path("eventsHash").asString()).matches("[0-9a-f]{64}");
    assertThat(pack.path("purpose").asString()).isEqualTo("audit");
    assertThat(pack.at("/verification/result").asString()).isEqualTo("intact");
    assertThat(pack.at("/verification/rows").asLong()).isEqualTo(5);
    assertThat(pack.at("/events/4/prevHash")).isEqualTo(pack.at("/events/3/hash"));
    assertThat(pack.at("/events/0/prevHash").asString()).isEqualTo("0".repeat(64));
  }

  @Test
  void saysTheSameAsLongAsNothingHappens() {
    assertThat(read(path()).path("eventsHash")).isEqualTo(read(path()).path("eventsHash"));
  }

  @Test
  void isPrintable() throws IOException {
    HttpResponse<byte[]> answer = ask(path(), staff("support"), "application/pdf");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    // To be looked at: whether it reads well no assertion tells.
    Files.write(Path.of("target", "evidence.pdf"), answer.body());
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Prescription " + prescription.number())
          .contains("It stands at: dispensed.")
          .contains("It carries the prescriber's electronic signature")
          .contains("printed was never reported, though dispensed was")
          .contains(json(ask(path(), staff("support"), "*/*")).path("eventsHash").asString());
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
  }

  @Test
  void isNotToBeHadForWhatIsUnknown() {
    assertProblem(
        ask(
            "/api/prescriptions/%s/evidence".formatted(UUID.randomUUID()),
            staff("support"),
            "application/pdf"),
        404,
        "prescription-not-found");
  }

  private String path() {
    return "/api/prescriptions/%s/evidence".formatted(prescription.id());
  }
}
