package dev.scriptline.sandbox.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class DiagnosisTest {

  private static final Finding GOOD =
      new Finding(
          "NI", "platform client", "ours", true, "The platform takes our client id.", "", "");
  private static final Finding CLINIC =
      new Finding(
          "NI",
          "clinic c1141c00-0000-4000-8000-000000000001",
          "ours",
          false,
          "201334 is the number the dashboard shows; the API's id of this clinic is 994.",
          "Store {\"platformId\":994,\"displayId\":\"201334\"} with PUT"
              + " /api/clinics/c1141c00-0000-4000-8000-000000000001.",
          "operations");

  @Test
  void printsATableThatACalledPersonReadsAtOnce() {
    assertThat(printed(new Diagnosis(List.of(GOOD, CLINIC), List.of())))
        .isEqualTo(
            """

            Region NI
              ✓ platform client          The platform takes our client id.
              ✗ clinic c1141c00-0000-4000-8000-000000000001
                                         201334 is the number the dashboard shows; the API's id of this clinic
                                         is 994.
                  side                   ours
                  remedy                 Store {"platformId":994,"displayId":"201334"} with PUT
                                         /api/clinics/c1141c00-0000-4000-8000-000000000001.
                  mended by              operations

            1 of 2 prerequisites is amiss: clinic c1141c00-0000-4000-8000-000000000001 (operations).
            """);
  }

  @Test
  void staysWithinAHundredColumns() {
    Finding talkative =
        new Finding(
            "IE",
            "sign-in of prescriber d0c70000-0000-4000-8000-000000000001",
            "ours",
            false,
            "word ".repeat(60),
            "remedy ".repeat(60),
            "clinic");

    assertThat(printed(new Diagnosis(List.of(talkative, talkative, talkative), List.of())).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }

  @Test // a service's words are no markup of ours
  void printsWordsAsTheyAre() {
    Finding odd = new Finding("", "odd", "ours", true, "@|red who|@ wrote %s this", "", "");

    assertThat(printed(new Diagnosis(List.of(odd), List.of())))
        .contains("@|red who|@ wrote %s this");
  }

  private static String printed(Diagnosis diagnosis) {
    StringWriter out = new StringWriter();
    diagnosis.print(new PrintWriter(out), Ansi.OFF);
    return out.toString();
  }
}
