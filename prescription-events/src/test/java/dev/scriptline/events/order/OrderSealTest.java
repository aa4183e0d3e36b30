package dev.scriptline.events.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.scriptline.events.Approval;
import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderSealTest {

  private final ECKey signing = key("sign-1");
  private final ECKey dispatch = key("seal-1");
  private final OrderSealer sealer = OrderSealer.of(publicSet(dispatch), signing.toJSONString());
  private final OrderOpener opener = OrderOpener.of(privateSet(dispatch), publicSet(signing));

  @Test
  void opensToTheSameOrder() throws Exception {
    assertThat(opener.open(sealer.seal(annasOrder()))).isEqualTo(annasOrder());
  }

  @Test
  void showsNothingOfTheOrder() {
    String sealed = sealer.seal(annasOrder());
    assertThat(sealed).doesNotContain("Anna", "Quinn").hasSizeGreaterThan(500);
    assertThat(
            annasOrder().toString()
                + annasOrder().patient()
                + annasOrder().items()
                + annasOrder().prescriber())
        .doesNotContain("Anna", "Quinn", "Quigg", "Wegovy", "BT1");
  }

  @Test // rotation: dispatch holds the old and the new key for a while
  void opensWithAnyHeldKey() throws Exception {
    ECKey newer = key("seal-2");
    OrderOpener both = OrderOpener.of(privateSet(newer, dispatch), publicSet(signing));
    assertThat(both.open(sealer.seal(annasOrder()))).isEqualTo(annasOrder());
  }

  @Test
  void sealsWithTheFirstKey() throws Exception {
    ECKey newer = key("seal-2");
    OrderSealer rotated = OrderSealer.of(publicSet(newer, dispatch), signing.toJSONString());
    OrderOpener onlyNewer = OrderOpener.of(privateSet(newer), publicSet(signing));
    assertThat(onlyNewer.open(rotated.seal(annasOrder()))).isEqualTo(annasOrder());
  }

  @Test // a key that has not arrived yet is waited for; the order is not given up
  void saysThatAKeyIsUnknown() {
    OrderOpener noSeal = OrderOpener.of(privateSet(key("seal-2")), publicSet(signing));
    OrderOpener noSignature = OrderOpener.of(privateSet(dispatch), publicSet(key("sign-2")));
    String sealed = sealer.seal(annasOrder());
    assertThatThrownBy(() -> noSeal.open(sealed))
        .isInstanceOf(UnknownKeyException.class)
        .hasMessageContaining("seal-1");
    assertThatThrownBy(() -> noSignature.open(sealed))
        .isInstanceOf(UnknownKeyException.class)
        .hasMessageContaining("sign-1");
  }

  @Test
  void refusesAForgedSignature() {
    OrderSealer forger = OrderSealer.of(publicSet(dispatch), key("sign-1").toJSONString());
    assertThatThrownBy(() -> opener.open(forger.seal(annasOrder())))
        .isInstanceOf(UnreadableOrderException.class);
  }

  @Test
  void refusesAChangedCharacter() {
    String sealed = sealer.seal(annasOrder());
    int middleOfCiphertext = sealed.lastIndexOf('.') / 2 + sealed.length() / 4;
    char other = sealed.charAt(middleOfCiphertext) == 'A' ? 'B' : 'A';
    String changed =
        sealed.substring(0, middleOfCiphertext) + other + sealed.substring(middleOfCiphertext + 1);
    assertThatThrownBy(() -> opener.open(changed)).isInstanceOf(UnreadableOrderException.class);
  }

  @Test
  void refusesWhatIsNoSeal() {
    assertThatThrownBy(() -> opener.open("")).isInstanceOf(UnreadableOrderException.class);
    assertThatThrownBy(() -> opener.open("a.b.c.d.e")).isInstanceOf(UnreadableOrderException.class);
  }

  @Test
  void refusesKeysThatCannotServe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrderSealer.of("{\"keys\":[]}", signing.toJSONString()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> OrderSealer.of(publicSet(dispatch), signing.toPublicJWK().toJSONString()));
    assertThatIllegalArgumentException().isThrownBy(() -> OrderSealer.of("no", "no"));
  }

  private static DispatchOrder annasOrder() {
    DispatchOrder.Address home =
        new DispatchOrder.Address("1 Quay Street", null, "Belfast", "BT1 1AA", "GB");
    return new DispatchOrder(
        new UUID(1, 1),
        PrescriptionNumber.draw(new Random(1)),
        new UUID(1, 2),
        1,
        "NI",
        Channel.PLATFORM,
        new Approval(new UUID(1, 3), Instant.parse("2026-11-20T10:15:00Z"), "00".repeat(32)),
        new DispatchOrder.Patient(
            new UUID(1, 4),
            "Anna",
            "Quinn",
            "female",
            LocalDate.of(1985, 6, 5),
            "anna@example.org",
            "447700900123",
            home),
        new UUID(1, 3),
        new DispatchOrder.Prescriber(
            "Dr Orla Quigg",
            "MB BCh BAO",
            "GMC",
            "7654321",
            "442890555123",
            "orla.quigg@example.org",
            home),
        new UUID(1, 5),
        new DispatchOrder.Pharmacy(new UUID(1, 6), "B-0042", null, "Harbour Pharmacy", home),
        List.of(
            new DispatchOrder.Item(
                "42220711000001104",
                "42237311000001104",
                "Wegovy FlexTouch 0.25mg/0.37ml",
                "1",
                "Inject 0.25 mg under the skin once a week for 4 weeks")),
        null,
        Instant.parse("2027-05-20T10:15:00Z"));
  }

  private static ECKey key(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String publicSet(ECKey... keys) {
    return new JWKSet(List.of(keys)).toString(true);
  }

  private static String privateSet(ECKey... keys) {
    return new JWKSet(List.of(keys)).toString(false);
  }
}
