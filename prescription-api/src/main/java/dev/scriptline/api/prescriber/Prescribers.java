package dev.scriptline.api.prescriber;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All prescribers. */
public interface Prescribers extends JpaRepository<Prescriber, UUID> {}
