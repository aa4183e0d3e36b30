package dev.scriptline.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestRedactionTest {

  private static final AddressRequest ADDRESS =
      new AddressRequest("canary", "canary", "canary", "canary", "canary");
  private static final ItemRequest ITEM =
      new ItemRequest("canary", "canary", "canary", "canary", "canary");

  static Stream<Record> requests() {
    return Stream.of(
        ADDRESS,
        ITEM,
        new PatientRequest("canary", "canary", "canary", "canary", "canary", "canary", ADDRESS),
        new PrescriberRequest("canary", "canary", "canary", "canary", "canary", "canary", ADDRESS),
        new PrescriptionRequest("canary", "canary", "canary", "canary", List.of(ITEM), "canary"));
  }

  @ParameterizedTest // the web framework prints what it has read when it logs in detail
  @MethodSource("requests")
  void neverPrintsWhatWasSentAboutAPerson(Record request) {
    assertThat(request.toString()).isEqualTo(request.getClass().getSimpleName() + "[***]");
  }
}
