package dev.scriptline.sandbox.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir private Path directory;

  @Test
  void writesALineBeforeItSaysSo() throws IOException {
    try (Ledger ledger = Ledger.open(directory, _ -> {})) {
      ledger.record(refusal("a")).join();
      assertThat(Files.readString(file()))
          .isEqualTo(
              """
              {"type":"refusal","at":"2026-11-22T12:00:00Z","client_ref_id":"a","on":"issue","message":"no"}
              """);
    }
  }

  @Test
  void readsBackWhatItWrote() {
    List<Entry> written =
        List.of(refusal("a"), new Entry.Mail(NOON, "b", "RX1", 5512, true), refusal("a"));
    try (Ledger ledger = Ledger.open(directory, _ -> {})) {
      written.forEach(ledger::record);
    }
    List<Entry> read = new ArrayList<>();
    try (Ledger ledger = Ledger.open(directory, read::add)) {
      assertThat(read).isEqualTo(written);
      assertThat(ledger.entries()).isEqualTo(written);
      assertThat(ledger.entries("a")).hasSize(2);
      assertThat(ledger.entries("c")).isEmpty();
    }
  }

  @Test // the process died in the middle of a write; nobody was told that the line stands
  void takesOffATornLastLine() throws IOException {
    try (Ledger ledger = Ledger.open(directory, _ -> {})) {
      ledger.record(refusal("a"));
    }
    Files.writeString(file(), "{\"type\":\"refu", StandardOpenOption.APPEND);
    try (Ledger ledger = Ledger.open(directory, _ -> {})) {
      ledger.record(refusal("b"));
    }
    try (Ledger ledger = Ledger.open(directory, _ -> {})) {
      assertThat(ledger.entries()).containsExactly(refusal("a"), refusal("b"));
    }
  }

  @Test
  void refusesALineThatIsWholeAndWrong() throws IOException {
    Files.writeString(file(), "{\"type\":\"nonsense\"}\n");
    assertThatThrownBy(() -> Ledger.open(directory, _ -> {}))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith("The ledger is damaged");
  }

  @Test
  void letsNoSecondSimulatorWrite() {
    try (Ledger first = Ledger.open(directory, _ -> {})) {
      assertThatThrownBy(() -> Ledger.open(directory, _ -> {}))
          .isInstanceOf(LedgerException.class)
          .hasMessageStartingWith("Another simulator");
      first.record(refusal("a")).join();
      assertThat(first.entries()).hasSize(1);
    }
  }

  @Test
  void showsOnlyWhatCameAfterTheLastReset() {
    try (Ledger ledger = Ledger.open(directory, _ -> {})) {
      ledger.record(refusal("a"));
      ledger.record(new Entry.Reset(NOON));
      ledger.record(refusal("b")).join();
      assertThat(ledger.entries()).containsExactly(refusal("b"));
      assertThat(ledger.entries("a")).isEmpty();
    }
  }

  @Test
  void keepsTheLinesOfManyWriters() {
    try (Ledger ledger = Ledger.open(directory, _ -> {});
        ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 2000)
          .forEach(n -> writers.execute(() -> ledger.record(refusal("r" + n)).join()));
    }
    List<Entry> read = new ArrayList<>();
    try (Ledger _ = Ledger.open(directory, read::add)) {
      assertThat(read).hasSize(2000).doesNotHaveDuplicates();
    }
  }

  private Path file() {
    return directory.resolve("ledger.jsonl");
  }

  private static Entry refusal(String clientRefId) {
    return new Entry.Refusal(NOON, clientRefId, "issue", "no");
  }
}
