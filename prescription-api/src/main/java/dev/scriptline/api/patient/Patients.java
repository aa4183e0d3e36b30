package dev.scriptline.api.patient;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All patients. */
public interface Patients extends JpaRepository<Patient, UUID> {

  /**
   * Locks the patient's row until the transaction ends, and loads the patient as of then. Comes
   * before anything else is read for a decision about the patient's prescriptions.
   */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select patient from Patient patient where patient.id = :id")
  Optional<Patient> lock(UUID id);
}
