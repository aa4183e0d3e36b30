package dev.scriptline.api.transmission;

import dev.scriptline.api.prescription.Prescription;
import dev.scriptline.api.prescription.Prescriptions;
import dev.scriptline.api.prescription.Readership;
import dev.scriptline.api.projection.Standings;
import dev.scriptline.api.projection.TransmissionStanding;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks up a transmission for whoever may read its prescription. */
@Component
class FindTransmission {

  private final Transmissions transmissions;
  private final Prescriptions prescriptions;
  private final Standings standings;

  FindTransmission(Transmissions transmissions, Prescriptions prescriptions, Standings standings) {
    this.transmissions = transmissions;
    this.prescriptions = prescriptions;
    this.standings = standings;
  }

  @Transactional(readOnly = true)
  public Optional<TransmissionView> find(UUID id, Readership readership) {
    return transmissions
        .findById(id)
        .flatMap(transmission ->
            prescriptions
                .findById(transmission.prescriptionId())
                .filter(readership::mayRead)
                .map(prescription -> view(transmission, prescription)));
  }

  private TransmissionView view(Transmission transmission, Prescription prescription) {
    TransmissionStanding standing =
        standings.of(prescription.id()).transmissions().stream()
            .filter(it -> it.number() == transmission.number())
            .findAny()
            .orElseThrow();
    return TransmissionView.of(transmission, prescription.number(), standing);
  }
}
