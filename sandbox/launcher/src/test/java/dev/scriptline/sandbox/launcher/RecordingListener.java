package dev.scriptline.sandbox.launcher;

import dev.scriptline.sandbox.launcher.layout.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what happened to a world. */
final class RecordingListener implements WorldListener {

  private final List<ReadyPart> ready = new CopyOnWriteArrayList<>();
  private final List<Part> died = new CopyOnWriteArrayList<>();

  @Override
  public void ready(ReadyPart part) {
    ready.add(part);
  }

  @Override
  public void died(Part part, int exitCode, Path log) {
    died.add(part);
  }

  @Override
  public void stopping(int parts) {}

  @Override
  public void stopped(Duration took) {}

  List<Part> ready() {
    return ready.stream().map(ReadyPart::part).toList();
  }

  List<Part> died() {
    return List.copyOf(died);
  }

  long pid(Part part) {
    return ready.stream()
        .filter(one -> one.part() == part)
        .findFirst()
        .orElseThrow()
        .pid()
        .orElseThrow();
  }
}
