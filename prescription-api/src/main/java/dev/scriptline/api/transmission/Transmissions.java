package dev.scriptline.api.transmission;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All transmissions. */
interface Transmissions extends JpaRepository<Transmission, UUID> {}
