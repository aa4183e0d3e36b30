package dev.scriptline.sandbox.launcher;

import dev.scriptline.sandbox.launcher.layout.Part;
import java.nio.file.Path;
import java.time.Duration;

/** Hears what happens to the parts of a world. */
public interface WorldListener {

  /** Takes no notice. */
  WorldListener SILENT =
      new WorldListener() {
        @Override
        public void ready(ReadyPart part) {}

        @Override
        public void died(Part part, int exitCode, Path log) {}

        @Override
        public void stopping(int parts) {}

        @Override
        public void stopped(Duration took) {}
      };

  void ready(ReadyPart part);

  /** A part's process ended without being told to; it is not started again. */
  void died(Part part, int exitCode, Path log);

  /** The world begins to stop what it has started. */
  void stopping(int parts);

  void stopped(Duration took);
}
