package dev.scriptline.dispatch.clinic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * What the platform calls a clinic of ours.
 *
 * @param platformId what its API takes
 * @param displayId what its dashboard shows; its API refuses it
 */
public record Clinic(@Positive long platformId, @NotBlank @Size(max = 100) String displayId) {}
