package dev.scriptline.sandbox.launcher.demo;

import java.util.Map;

/**
 * What one patient of the demo wants: a prescription carried to a pharmacy.
 *
 * @param typed what they type to find the pharmacy, as people type
 * @param pharmacy by the id that the clinic's system gave it
 * @param content of the prescription but its approval, as intake takes it
 * @param medicine as the prescription names it
 * @param pen the same in a few words
 */
record Errand(
    String patient,
    String region,
    String typed,
    String pharmacy,
    String pharmacyName,
    String mailbox,
    Map<String, Object> content,
    String medicine,
    String pen) {}
