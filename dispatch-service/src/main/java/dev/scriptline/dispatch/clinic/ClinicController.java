package dev.scriptline.dispatch.clinic;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operations says what the platform calls a clinic. */
@RestController
class ClinicController {

  private final Clinics clinics;
  private final Clock clock;

  ClinicController(Clinics clinics, Clock clock) {
    this.clinics = clinics;
    this.clock = clock;
  }

  @PutMapping("/api/clinics/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@PathVariable UUID id, @Valid @RequestBody Clinic clinic) {
    clinics.put(id, clinic, clock.instant());
  }
}
