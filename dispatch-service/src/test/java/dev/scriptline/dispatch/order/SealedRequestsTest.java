package dev.scriptline.dispatch.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.job.NewJob;
import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.OrderOpener;
import dev.scriptline.events.order.OrderSealer;
import dev.scriptline.events.order.UnknownKeyException;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.sandbox.infrastructure.SandboxKeys;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedRequestsTest {

  private static final SandboxKeys KEYS = SandboxKeys.generate();
  private static final OrderSealer SEALER = sealer(KEYS);

  private final SealedRequests requests =
      new SealedRequests(
          OrderOpener.of(KEYS.get("ORDER_OPENING_KEYS"), KEYS.get("ORDER_VERIFYING_KEYS")),
          Set.of(Channel.PLATFORM)::contains);
  private final DispatchOrder order = Orders.annas();
  private final PrescriptionRequested request = Orders.request(order, SEALER);

  @Test
  void keepsTheOrderInItsSealOnly() throws Exception {
    NewJob job = requests.open(request, "trace");

    assertThat(job.transmission().id()).isEqualTo(order.transmissionId());
    assertThat(job.prescriberId()).isEqualTo(order.prescriberId());
    assertThat(job.clinicId()).isEqualTo(order.clinicId());
    assertThat(job.sealedOrder()).isEqualTo(request.sealedOrder());
    assertThat(job.toString()).doesNotContain("Anna", "Canary Quay");
  }

  @Test // a seal put on another record would send one patient's medicine under another's name
  void refusesASealThatBelongsToAnotherRecord() {
    UUID other = UUID.randomUUID();

    refuses(withIds(other, request.transmissionId(), request.pharmacyId()), "prescription");
    refuses(withIds(request.prescriptionId(), other, request.pharmacyId()), "transmission");
    refuses(withIds(request.prescriptionId(), request.transmissionId(), other), "pharmacy");
    refuses(withApproval("1".repeat(64)), "approval");
    refuses(Orders.request(Orders.annas(), request.sealedOrder()), "transmission");
  }

  @Test
  void refusesABrokenSeal() {
    String broken = request.sealedOrder().substring(0, request.sealedOrder().length() - 4) + "AAAA";

    assertThatThrownBy(() -> requests.open(Orders.request(order, broken), null))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageNotContaining(broken);
  }

  @Test
  void refusesAChannelThatNobodyServes() {
    PrescriptionRequested email = withChannel(Channel.EMAIL);

    assertThatThrownBy(() -> requests.open(email, null))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessage("the channel email is not supported");
  }

  @Test // keys are rotated: the right one may come
  void passesAnUnknownKeyOn() {
    PrescriptionRequested foreign = Orders.request(order, sealer(SandboxKeys.generate()));

    assertThatThrownBy(() -> requests.open(foreign, null)).isInstanceOf(UnknownKeyException.class);
  }

  private void refuses(PrescriptionRequested forged, String what) {
    assertThatThrownBy(() -> requests.open(forged, null))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessage("the sealed order is of another " + what);
  }

  private PrescriptionRequested withIds(UUID prescription, UUID transmission, UUID pharmacy) {
    return record(prescription, transmission, pharmacy, request.channel(), request.approvalHash());
  }

  private PrescriptionRequested withApproval(String hash) {
    return record(
        request.prescriptionId(),
        request.transmissionId(),
        request.pharmacyId(),
        request.channel(),
        hash);
  }

  private PrescriptionRequested withChannel(Channel channel) {
    return record(
        request.prescriptionId(),
        request.transmissionId(),
        request.pharmacyId(),
        channel,
        request.approvalHash());
  }

  private PrescriptionRequested record(
      UUID prescription, UUID transmission, UUID pharmacy, Channel channel, String hash) {
    return new PrescriptionRequested(
        request.eventId(),
        prescription,
        request.number(),
        transmission,
        request.transmissionNo(),
        null,
        request.region(),
        channel,
        pharmacy,
        hash,
        request.sealedOrder(),
        request.requestedAt());
  }

  private static OrderSealer sealer(SandboxKeys keys) {
    return OrderSealer.of(keys.get("ORDER_SEALING_KEYS"), keys.get("ORDER_SIGNING_KEY"));
  }
}
