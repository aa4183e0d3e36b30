package dev.scriptline.history.search;

import static dev.scriptline.history.PrescriptionSample.at;
import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.KeyedTag;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningDesk;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A token is never kept, and is found by its keyed hash. */
class TokenSearchIntegrationTest extends RunningDesk {

  @Test
  void findsByTokenThatOnlyTheReferenceNames() {
    PrescriptionSample prescription = prescription();
    String token = "RX" + UUID.randomUUID().toString().substring(0, 12).toUpperCase();
    tell(prescription.dispensed());
    infrastructure.produce(CODEC.encode(reference(prescription, token), "/test"));

    await("the token is known")
        .atMost(Duration.ofSeconds(30))
        .until(() -> byToken(token).statusCode() == 200);
    assertThat(
            json(byToken(" " + token.toLowerCase() + " ")).at("/prescriptions/0/number").asString())
        .isEqualTo(prescription.number().value());
    assertProblem(byToken("RXUNKNOWN"), 404, "token-unknown");
    assertThat(
            jdbc.sql("select count(*) from issue_tag where tag like :token")
                .param("token", "%" + token + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void findsByTokenThatOnlyACallbackNamed() {
    PrescriptionSample prescription = prescription();
    String token = "RX" + UUID.randomUUID().toString().substring(0, 12).toUpperCase();
    String tag = KeyedTag.ofBase64(infrastructure.keys().get("TOKEN_HASH_KEY")).tag(token);
    tell(
        List.of(
            prescription
                .transmission(1)
                .issueTag(tag)
                .is(Status.SIGNED, StatusSource.PLATFORM, at(5))));

    await("the token is known")
        .atMost(Duration.ofSeconds(30))
        .until(() -> byToken(token).statusCode() == 200);
  }

  private HttpResponse<byte[]> byToken(String token) {
    return submit(
        "/api/prescriptions/search", staff("support"), "{\"token\":\"%s\"}".formatted(token));
  }

  private static PrescriptionReferenced reference(PrescriptionSample prescription, String token) {
    return new PrescriptionReferenced(
        UUID.randomUUID(),
        prescription.id(),
        prescription.number(),
        UUID.randomUUID(),
        1,
        1,
        token,
        "NI",
        Channel.PLATFORM,
        PrescriptionSample.HARBOUR_PHARMACY,
        StatusSource.DISPATCH,
        at(11));
  }
}
