package dev.scriptline.api.pharmacy;

import dev.scriptline.api.address.PostalAddress;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a pharmacy.
 *
 * @param region code of the region it dispenses in
 * @param branchId how the platform knows it, where it does
 * @param mailbox its secure mailbox, where it has one
 * @param closed whether it takes nothing any more
 */
@Embeddable
public record PharmacyParticulars(
    String name,
    String region,
    @Nullable String branchId,
    @Nullable String mailbox,
    boolean closed,
    @Embedded PostalAddress address) {}
