package dev.scriptline.dispatch.platform.authentication;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads before one door. */
final class Stampede {

  private Stampede() {}

  static List<Entry> of(int threads, Callable<Entry> work) throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Entry>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        running.add(executor.submit(work));
      }
      List<Entry> entries = new ArrayList<>();
      for (Future<Entry> entry : running) {
        entries.add(entry.get());
      }
      return entries;
    }
  }
}
