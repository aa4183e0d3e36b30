package dev.scriptline.api.adoption;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.api.intake.Findings;
import dev.scriptline.edge.FieldProblem;
import dev.scriptline.edge.RefusedRequestException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdoptionFileTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
  private static final UUID ID = UUID.fromString("7b1d2c30-5f0e-4c56-9a51-0d4cf5a0c101");
  private static final String HEADER = "prescription_id,token,srx_status,updated_at\n";

  private final Findings findings = new Findings();

  @Test // spreadsheets move columns, add some, and begin files with a mark
  void findsColumnsByTheirNames() {
    List<AdoptedRow> rows =
        read(
            "\uFEFFUpdated_At,note, token ,SRX_STATUS,prescription_id\r\n"
                + "2026-08-14T11:05:00+01:00,\"a, b\",RXC49F3D4F66A7,signed,%s\r\n".formatted(ID));

    assertThat(rows)
        .containsExactly(
            new AdoptedRow(
                2, ID, "RXC49F3D4F66A7", "signed", Instant.parse("2026-08-14T10:05:00Z")));
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    read(
        HEADER
            + "12,,\"given to Anna, by hand\",yesterday\n"
            + ID
            + ",RXC49F3D4F66A7,signed,2026-11-22T09:30:01Z\n"
            + ID
            + ",RXC49F3D4F66A7\n");

    assertThat(problems())
        .containsExactly(
            "/2/prescription_id malformed",
            "/2/token required",
            "/2/srx_status malformed",
            "/2/updated_at malformed",
            "/3/updated_at in-the-future",
            "/4/srx_status required",
            "/4/updated_at required");
  }

  @Test
  void needsEachColumnOnce() {
    assertThatThrownBy(() -> read("token,prescription_id,token,updated_at\n"))
        .isInstanceOf(RefusedRequestException.class);

    assertThat(problems()).containsExactly("/1/token header", "/1/srx_status header");
  }

  @Test
  void refusesWhatIsNoTextAndWhatIsEmpty() {
    new AdoptionFile(NOW, findings).read((HEADER + "\u00e9").getBytes(ISO_8859_1));
    read("");

    assertThat(problems()).containsExactly("/ malformed", "/ required");
  }

  @Test
  void takesOnlySoManyRows() {
    String row = ID + ",RXC49F3D4F66A7,signed,2026-08-14T10:05:00Z\n";

    read(HEADER + row.repeat(AdoptionFile.MOST_ROWS));
    assertThat(problems()).isEmpty();
    read(HEADER + row.repeat(AdoptionFile.MOST_ROWS + 1));
    assertThat(problems()).containsExactly("/ too-many-rows");
  }

  private List<AdoptedRow> read(String file) {
    return new AdoptionFile(NOW, findings).read(file.getBytes(UTF_8));
  }

  private List<String> problems() {
    try {
      findings.refuseIfAny();
      return List.of();
    } catch (RefusedRequestException refused) {
      Object errors = requireNonNull(refused.problem().getProperties()).get("errors");
      return ((List<?>) requireNonNull(errors))
          .stream().map(FieldProblem.class::cast).map(AdoptionFileTest::words).toList();
    }
  }

  private static String words(FieldProblem problem) {
    return problem.pointer() + " " + problem.code();
  }
}
