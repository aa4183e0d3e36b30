package dev.scriptline.api.pharmacy;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All pharmacies. */
public interface Pharmacies extends JpaRepository<Pharmacy, UUID> {}
