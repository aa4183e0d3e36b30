package dev.scriptline.sandbox.platform.prescription;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is prescribed and to whom; shown in the portal and nowhere else. */
public record Content(Patient patient, List<Medicine> medicines, @Nullable String notes) {}
