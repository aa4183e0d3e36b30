package dev.scriptline.api.prescriber;

import jakarta.persistence.Embeddable;

/**
 * Who a prescriber is.
 *
 * @param register the professional register, such as {@code GMC}
 * @param registrationNumber the number there
 */
@Embeddable
public record PrescriberParticulars(String name, String register, String registrationNumber) {}
