package dev.scriptline.sandbox.platform.ledger;

import dev.scriptline.sandbox.platform.http.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the platform did, line by line on disk. A line is written before {@link #record}'s future
 * completes, so that it survives the process; nothing is ever changed or taken out.
 */
public final class Ledger implements AutoCloseable {

  private final LedgerIndex index = new LedgerIndex();
  private final LedgerFile file;
  private final GroupWriter writer;

  private Ledger(LedgerFile file) {
    this.file = file;
    this.writer = new GroupWriter(file, index::add);
  }

  /**
   * Opens the ledger of a directory, creating both where they are missing.
   *
   * @param replay is told every line that was written before, oldest first
   * @throws LedgerException when the file is in use or damaged
   */
  public static Ledger open(Path directory, Consumer<Entry> replay) {
    LedgerFile file = LedgerFile.open(directory.resolve("ledger.jsonl"));
    Ledger ledger = new Ledger(file);
    try {
      file.read(line -> ledger.restore(Json.MAPPER.readValue(line, Entry.class), replay));
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
    ledger.writer.start();
    return ledger;
  }

  /** Adds a line; lines stand in the order of the calls of one thread. */
  public CompletableFuture<@Nullable Void> record(Entry entry) {
    return writer.write(entry);
  }

  /** The lines since the last reset. */
  public List<Entry> entries() {
    return index.all();
  }

  /** The lines about one reference since the last reset. */
  public List<Entry> entries(String clientRefId) {
    return index.about(clientRefId);
  }

  /** Writes what is waiting, then lets go of the file. */
  @Override
  public void close() {
    writer.close();
    file.close();
  }

  private void restore(Entry entry, Consumer<Entry> replay) {
    index.add(entry);
    replay.accept(entry);
  }
}
