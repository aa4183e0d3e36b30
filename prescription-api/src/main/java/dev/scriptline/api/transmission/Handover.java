package dev.scriptline.api.transmission;

import dev.scriptline.api.patient.OwnerTags;
import dev.scriptline.api.patient.Patient;
import dev.scriptline.api.prescription.Prescription;
import dev.scriptline.api.prescription.PrescriptionEvents;
import dev.scriptline.api.route.Routing.Route;
import dev.scriptline.events.order.OrderSealer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Hands a prescription over to dispatch-service: the transmission, the sealed order and the events,
 * all in the current transaction. Sealing costs about a millisecond of processor time and no I/O;
 * it is done here because what is sealed must be what was read under the patient's lock.
 */
@Component
class Handover {

  private final Transmissions transmissions;
  private final OrderSealer sealer;
  private final OwnerTags ownerTags;
  private final PrescriptionEvents events;
  private final Clock clock;

  Handover(
      Transmissions transmissions,
      OrderSealer sealer,
      OwnerTags ownerTags,
      PrescriptionEvents events,
      Clock clock) {
    this.transmissions = transmissions;
    this.sealer = sealer;
    this.ownerTags = ownerTags;
    this.events = events;
    this.clock = clock;
  }

  TransmissionView to(Route route, Patient patient, Prescription prescription, int number) {
    prescription.send(number);
    Transmission transmission =
        transmissions.save(
            new Transmission(
                UUID.randomUUID(),
                prescription.id(),
                number,
                route.region(),
                route.pharmacy().id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    Order order = new Order(transmission, prescription, patient, route);
    events.tell(order.requested(sealer), order.statusRequested(ownerTags.of(patient.id())));
    return TransmissionView.requested(transmission, prescription.number());
  }
}
