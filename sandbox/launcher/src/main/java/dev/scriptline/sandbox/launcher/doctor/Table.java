package dev.scriptline.sandbox.launcher.doctor;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Prints findings in a hundred columns. What services say is printed as it is, never as markup. */
final class Table {

  private static final int WIDTH = 100;
  private static final int NAME = 24;
  private static final int INDENT = 4;
  private static final int TEXT = INDENT + NAME + 1;

  private final PrintWriter out;
  private final Ansi ansi;

  Table(PrintWriter out, Ansi ansi) {
    this.out = out;
    this.ansi = ansi;
  }

  void print(Diagnosis diagnosis) {
    String region = "";
    for (Finding finding : diagnosis.findings()) {
      if (!finding.region().equals(region)) {
        region = finding.region();
        out.println(ansi.string("%n@|bold Region %s|@".formatted(region)));
      }
      row(finding);
    }
    end(diagnosis);
  }

  private void row(Finding finding) {
    String mark = ansi.string(finding.ok() ? "@|green ✓|@" : "@|red ✗|@");
    if (finding.name().length() > NAME) {
      out.println("  %s %s".formatted(mark, finding.name()));
      text("", finding.found());
    } else {
      text("  %s %s".formatted(mark, padded(finding.name())), finding.found());
    }
    if (!finding.ok()) {
      text(detail("side"), finding.side());
      text(detail("remedy"), finding.remedy());
      text(detail("mended by"), finding.mendedBy());
    }
  }

  private void end(Diagnosis diagnosis) {
    out.println();
    diagnosis.notes().forEach(note -> wrapped(note, WIDTH).forEach(out::println));
    wrapped(diagnosis.sentence(), WIDTH).forEach(out::println);
    out.flush();
  }

  /** The first line stands beside what goes before it, the others below each other. */
  private void text(String before, String words) {
    String gap = " ".repeat(TEXT);
    String beside = before.isEmpty() ? gap : before + " ";
    for (String line : wrapped(words, WIDTH - TEXT)) {
      out.println(beside + line);
      beside = gap;
    }
  }

  private String detail(String what) {
    return " ".repeat(INDENT) + ansi.string("@|faint %s|@".formatted(padded("  " + what)));
  }

  private static String padded(String name) {
    return name + " ".repeat(Math.max(0, NAME - name.length()));
  }

  /** A word that is longer than a line has one of its own. */
  static List<String> wrapped(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
