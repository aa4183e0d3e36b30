package dev.scriptline.api.prescription;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All prescriptions. */
public interface Prescriptions extends JpaRepository<Prescription, UUID> {

  /** A patient's, the latest approved first. */
  @Query(
      """
      select prescription from Prescription prescription left join fetch prescription.items
      where prescription.patientId = :patientId
      order by prescription.approvedAt desc, prescription.id
      """)
  List<Prescription> ofPatient(UUID patientId);
}
