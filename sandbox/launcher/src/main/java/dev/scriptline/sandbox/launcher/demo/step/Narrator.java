package dev.scriptline.sandbox.launcher.demo.step;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.Help.Ansi;

/** Tells the demo on a terminal: a line per step with its time. */
public final class Narrator {

  private static final int WIDTH = 76;

  private final PrintWriter out;
  private final Ansi ansi;

  public Narrator(PrintWriter out, Ansi ansi) {
    this.out = out;
    this.ansi = ansi;
  }

  public void heading(String words) {
    line("%n@|bold %s|@".formatted(words));
  }

  /** Runs a step and tells how it went; a failure is told and thrown on. */
  public <T> T step(String words, Supplier<T> action) {
    long begun = System.nanoTime();
    try {
      T result = action.get();
      line("  @|green ✓|@ %s  @|faint %s|@".formatted(padded(words), since(begun)));
      return result;
    } catch (StepFailedException e) {
      line("  @|red ✗|@ %s  @|faint %s|@".formatted(padded(words), since(begun)));
      throw new StepFailedException("\"%s\" failed: %s".formatted(words, e.getMessage()));
    }
  }

  public void step(String words, Runnable action) {
    step(
        words,
        () -> {
          action.run();
          return true;
        });
  }

  /** Something to know while a step takes its time. */
  public void aside(String words) {
    line("    @|yellow …|@ @|faint %s|@".formatted(words));
  }

  public void plain(String text) {
    out.println(text);
    out.flush();
  }

  private void line(String markup) {
    plain(ansi.string(markup));
  }

  private static String padded(String words) {
    return words + " ".repeat(Math.max(0, WIDTH - words.length()));
  }

  private static String since(long begun) {
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    return String.format(Locale.ROOT, "%6.2f s", took.toMillis() / 1000.0);
  }
}
