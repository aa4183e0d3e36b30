package dev.scriptline.sandbox.platform.ledger;

import dev.scriptline.sandbox.platform.http.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes lines of many callers in groups, one write for all that wait. */
final class GroupWriter {

  private static final int LARGEST_GROUP = 1000;

  private record Line(Entry entry, byte[] bytes, CompletableFuture<@Nullable Void> written) {}

  /** What is to be written; nothing at all stands for the end. */
  private final BlockingQueue<Optional<Line>> waiting = new LinkedBlockingQueue<>();

  private final AtomicBoolean closing = new AtomicBoolean();
  private final LedgerFile file;
  private final Consumer<Entry> whenWritten;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("platform-ledger").unstarted(this::run);

  GroupWriter(LedgerFile file, Consumer<Entry> whenWritten) {
    this.file = file;
    this.whenWritten = whenWritten;
  }

  void start() {
    thread.start();
  }

  CompletableFuture<@Nullable Void> write(Entry entry) {
    CompletableFuture<@Nullable Void> written = new CompletableFuture<>();
    waiting.add(Optional.of(new Line(entry, Json.MAPPER.writeValueAsBytes(entry), written)));
    if (closing.get()) {
      written.completeExceptionally(new LedgerException("The ledger is closed"));
    }
    return written;
  }

  /** Never interrupts the thread: an interrupt in the middle of a write would close the file. */
  void close() {
    if (closing.compareAndSet(false, true)) {
      waiting.add(Optional.empty());
      join();
    }
  }

  private void run() {
    List<Optional<Line>> group = new ArrayList<>();
    do {
      group.clear();
      if (waiting.drainTo(group, LARGEST_GROUP) == 0) {
        group.add(next());
      }
      writeOut(group.stream().flatMap(Optional::stream).toList());
    } while (group.stream().allMatch(Optional::isPresent));
  }

  private Optional<Line> next() {
    try {
      return waiting.take();
    } catch (InterruptedException _) {
      return Optional.empty(); // nobody interrupts this thread, and who does wants it to end
    }
  }

  private void writeOut(List<Line> group) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Line line : group) {
      bytes.writeBytes(line.bytes());
      bytes.write('\n');
    }
    try {
      file.append(ByteBuffer.wrap(bytes.toByteArray()));
      group.forEach(line -> whenWritten.accept(line.entry()));
      group.forEach(line -> line.written().complete(null));
    } catch (IOException e) {
      LedgerException failure = new LedgerException("The ledger cannot be written", e);
      group.forEach(line -> line.written().completeExceptionally(failure));
    }
  }

  private void join() {
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
