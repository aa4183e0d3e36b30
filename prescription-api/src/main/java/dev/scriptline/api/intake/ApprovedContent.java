package dev.scriptline.api.intake;

import dev.scriptline.api.prescription.PrescriptionContent;
import java.time.Instant;

/** What a prescriber approved, and when. */
record ApprovedContent(PrescriptionContent content, Instant approvedAt) {}
