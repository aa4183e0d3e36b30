package dev.scriptline.api.prescription;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All prescriptions. */
public interface Prescriptions extends JpaRepository<Prescription, UUID> {

  /** Whose it is: all that may be read of it before the patient's row is locked. */
  @Query("select prescription.patientId from Prescription prescription where prescription.id = :id")
  Optional<UUID> patientOf(UUID id);

  /** A patient's, the latest approved first. */
  @Query(
      """
      select prescription from Prescription prescription left join fetch prescription.items
      where prescription.patientId = :patientId
      order by prescription.approvedAt desc, prescription.id
      """)
  List<Prescription> ofPatient(UUID patientId);
}
