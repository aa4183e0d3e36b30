package dev.scriptline.sandbox.platform.prescription;

import java.time.LocalDate;
import java.util.List;

/** What a pharmacy must see of the patient, and no more. */
public record Patient(
    String firstName, String lastName, String gender, LocalDate birthDate, List<String> address) {}
