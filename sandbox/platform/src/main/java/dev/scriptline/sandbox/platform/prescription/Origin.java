package dev.scriptline.sandbox.platform.prescription;

/** Who issued a prescription, for which clinic and to which contact. */
public record Origin(String prescriberName, long clinicId, long contactId) {}
