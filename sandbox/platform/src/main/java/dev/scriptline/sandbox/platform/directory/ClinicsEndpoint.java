package dev.scriptline.sandbox.platform.directory;

import dev.scriptline.sandbox.platform.envelope.Envelope;
import dev.scriptline.sandbox.platform.http.Answer;
import java.util.List;
import java.util.Map;

/** {@code GET /api/v1/clinics}: the clinics of the prescriber who asks. */
public final class ClinicsEndpoint {

  private record ClinicView(long id, String displayId, String name) {}

  private final Directory directory;

  public ClinicsEndpoint(Directory directory) {
    this.directory = directory;
  }

  public Answer list(Prescriber caller) {
    List<ClinicView> views =
        directory.clinicsOf(caller).stream()
            .map(clinic -> new ClinicView(clinic.id(), clinic.displayId(), clinic.name()))
            .toList();
    return Envelope.success(Map.of("clinics", views));
  }
}
