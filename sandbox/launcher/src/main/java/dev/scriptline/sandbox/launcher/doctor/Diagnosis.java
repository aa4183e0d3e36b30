package dev.scriptline.sandbox.launcher.doctor;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/**
 * All that the doctor found.
 *
 * @param notes what else to know about the examination, in sentences
 */
public record Diagnosis(List<Finding> findings, List<String> notes) {

  public Diagnosis {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /** One for all regions: what two of them have in common is told once. */
  static Diagnosis joined(List<Diagnosis> byRegion) {
    List<Finding> findings = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Diagnosis one : byRegion) {
      one.findings().stream()
          .filter(finding -> findings.stream().noneMatch(finding::repeats))
          .forEach(findings::add);
      notes.addAll(one.notes());
    }
    return new Diagnosis(findings, notes.stream().distinct().toList());
  }

  /** Whether a prescription would find everything that it needs. */
  public boolean isGreen() {
    return amiss().isEmpty();
  }

  /** What is not as it should be. */
  public List<Finding> amiss() {
    return findings.stream().filter(finding -> !finding.ok()).toList();
  }

  /** In one sentence. */
  public String sentence() {
    List<Finding> amiss = amiss();
    if (amiss.isEmpty()) {
      return "All %d prerequisites are there.".formatted(findings.size());
    }
    return "%d of %d prerequisites %s amiss: %s."
        .formatted(
            amiss.size(),
            findings.size(),
            amiss.size() == 1 ? "is" : "are",
            amiss.stream()
                .map(finding -> "%s (%s)".formatted(finding.name(), finding.mendedBy()))
                .collect(Collectors.joining(", ")));
  }

  /** As a table for a person; colours where {@code ansi} has them. */
  public void print(PrintWriter out, Ansi ansi) {
    new Table(out, ansi).print(this);
  }
}
