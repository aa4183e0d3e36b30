package dev.scriptline.api.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  private static final UUID ANNA = UUID.fromString("0a11a000-0000-4000-8000-000000000001");
  private static final UUID DOCTOR = UUID.fromString("d0c70500-0000-4000-8000-000000000001");
  private static final UUID CLINIC = UUID.fromString("c11111c0-0000-4000-8000-000000000001");

  private static final PrescriptionItem PEN =
      new PrescriptionItem("42220711000001104", "42237311000001104", "Pen", "1", "Once a week");

  @Test
  void writesTheCanonicalForm() {
    assertThat(ContentHash.canonical(content(List.of(PEN), "say \"é\"\nthen")))
        .isEqualTo(
            "{\"clinicId\":\"c11111c0-0000-4000-8000-000000000001\",\"items\":[{\"apid\":"
                + "\"42220711000001104\",\"description\":\"Pen\",\"directions\":\"Once a week\","
                + "\"quantity\":\"1\",\"vpid\":\"42237311000001104\"}],\"notes\":\"say \\\"é\\\"\\n"
                + "then\",\"patientId\":\"0a11a000-0000-4000-8000-000000000001\",\"prescriberId\":"
                + "\"d0c70500-0000-4000-8000-000000000001\"}");
  }

  @Test // approvals that are kept for ever refer to it
  void staysTheSameForEver() {
    assertThat(content(List.of(PEN), null).hash())
        .isEqualTo("bb536c6a6f6b63732c1c3a33df8ab7183793be0ecc1a7c91fb8f1583757436ea");
  }

  @Test
  void leavesOutWhatIsAbsent() {
    PrescriptionItem brandOnly = new PrescriptionItem("42220711000001104", null, "Pen", "1", "x");

    assertThat(ContentHash.canonical(content(List.of(brandOnly), null)))
        .doesNotContain("vpid", "notes", "null");
  }

  @Test
  void tellsEveryDifference() {
    PrescriptionItem two =
        new PrescriptionItem("42220711000001104", "42237311000001104", "Pen", "2", "Once a week");

    assertThat(
            List.of(
                content(List.of(PEN), null).hash(),
                content(List.of(PEN), "note").hash(),
                content(List.of(two), null).hash(),
                content(List.of(PEN, two), null).hash(),
                content(List.of(two, PEN), null).hash(),
                new PrescriptionContent(DOCTOR, DOCTOR, CLINIC, List.of(PEN), null).hash()))
        .doesNotHaveDuplicates();
  }

  private static PrescriptionContent content(List<PrescriptionItem> items, @Nullable String notes) {
    return new PrescriptionContent(ANNA, DOCTOR, CLINIC, items, notes);
  }
}
