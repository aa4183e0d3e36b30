package dev.scriptline.sandbox.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoctorTest {

  private static final String GOOD =
      "{\"name\":\"%s\",\"side\":\"ours\",\"ok\":true,\"found\":\"Good.\"%s}";

  private final Ward ward = new Ward();

  @AfterEach
  void close() {
    ward.close();
  }

  @Test
  void joinsWhatAllServicesSay() {
    ward.says(Ward.API, "[" + GOOD.formatted("pharmacies", "") + "]");
    ward.says(Ward.DISPATCH, "[" + GOOD.formatted("platform client", "") + "]");
    ward.says(Ward.INGEST, "[" + GOOD.formatted("webhook secret", "") + "]");

    Diagnosis diagnosis = examine();

    assertThat(diagnosis.isGreen()).isTrue();
    assertThat(diagnosis.findings())
        .extracting(Finding::name)
        .containsExactly("pharmacies", "platform client", "webhook secret");
    assertThat(diagnosis.sentence()).isEqualTo("All 3 prerequisites are there.");
  }

  @Test
  void asksAboutEachRegionThatPatientsCanChoose() {
    ward.says(
        Ward.API,
        "[{\"code\":\"NI\",\"name\":\"sign-in\",\"ok\":true,\"found\":\"Good.\"},{\"code\":\"IE\"}]");

    Diagnosis diagnosis = Doctor.examine(ward.addresses(), _ -> "token", Optional.empty());

    assertThat(ward.asked())
        .containsSubsequence(
            "api GET /api/regions",
            "api GET /api/readiness?region=NI",
            "dispatch GET /api/readiness?region=NI",
            "api GET /api/readiness?region=IE",
            "dispatch GET /api/readiness?region=IE");
    assertThat(diagnosis.findings()).extracting(Finding::name).containsOnlyOnce("sign-in");
  }

  @Test // dispatch-service does not know the pharmacies, prescription-api not the platform
  void passesOnWhatOnlyOneServiceKnows() {
    ward.says(
        Ward.API,
        "[%s,%s]"
            .formatted(
                GOOD.formatted("pharmacies", ",\"branchIds\":[\"B-0042\",\"B/43\",\"B-0042\"]"),
                GOOD.formatted("particulars", ",\"prescriberIds\":[\"d0\"],\"clinicIds\":[]")));

    examine();

    assertThat(ward.asked())
        .containsExactly(
            "api GET /api/readiness?region=NI",
            "dispatch GET /api/readiness?region=NI&branchIds=B-0042,B%2F43&prescriberIds=d0",
            "ingest GET /api/readiness?region=NI");
  }

  @Test // a wrong secret must show before a real callback is lost
  void letsThePlatformSendATestEventBeforeItListens() {
    ward.says(Ward.INGEST, "[" + GOOD.formatted("webhook secret", "") + "]");

    examine();

    assertThat(ward.asked().subList(2, 5))
        .containsExactly(
            "ingest GET /api/readiness?region=NI",
            "platform POST /sim/webhooks/test",
            "ingest GET /api/readiness?region=NI");
  }

  @Test
  void tellsThatTheTestEventFoundNobody() {
    ward.says(Ward.INGEST, "[" + GOOD.formatted("webhook secret", "") + "]");
    ward.says(Ward.PLATFORM, "{\"answer\":null,\"failure\":\"ConnectException\"}");

    assertThat(examine().amiss())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.name()).isEqualTo("callback address");
          assertThat(finding.found()).contains("ConnectException");
          assertThat(finding.side()).isEqualTo("platform");
        });
  }

  @Test // ingest says the same in better words
  void doesNotComplainTwiceOfARefusedTestEvent() {
    ward.says(
        Ward.INGEST,
        "[{\"name\":\"webhook secret\",\"side\":\"ours\",\"ok\":false,\"found\":\"Another.\","
            + "\"remedy\":\"Copy it.\",\"mendedBy\":\"operations\"}]");
    ward.says(Ward.PLATFORM, "{\"answer\":401}");

    assertThat(examine().amiss()).extracting(Finding::name).containsExactly("webhook secret");
  }

  @Test
  void namesAServiceThatIsDownAndHowToStartIt() {
    ward.dies(Ward.DISPATCH);

    Diagnosis diagnosis = examine();

    assertThat(diagnosis.amiss())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.name()).isEqualTo("dispatch-service");
          assertThat(finding.remedy()).contains("./run --only=dispatch");
        });
    assertThat(diagnosis.sentence())
        .isEqualTo("1 of 1 prerequisites is amiss: dispatch-service (operations).");
  }

  @Test
  void namesAServiceThatAnswersSomethingElse() {
    ward.says(Ward.API, "");

    assertThat(examine().amiss())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.name()).isEqualTo("prescription-api");
          assertThat(finding.found()).contains("answers 404");
        });
  }

  @Test
  void saysThatNobodySignsIn() {
    Diagnosis diagnosis =
        Doctor.examine(
            ward.addresses(),
            _ -> {
              throw new CannotStartException("Nobody answers.");
            },
            Optional.empty());

    assertThat(diagnosis.amiss()).extracting(Finding::name).containsExactly("sign-in");
    assertThat(ward.asked()).isEmpty();
  }

  private Diagnosis examine() {
    return Doctor.examine(ward.addresses(), _ -> "token", Optional.of("NI"));
  }
}
