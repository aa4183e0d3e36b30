package dev.scriptline.sandbox.platform.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/** The file of lines; held by one simulator at a time. */
final class LedgerFile {

  private final Path path;
  private final FileChannel channel;

  private LedgerFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static LedgerFile open(Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!isOurs(channel)) {
        channel.close();
        throw new LedgerException("Another simulator already writes " + path);
      }
      return new LedgerFile(path, channel);
    } catch (IOException e) {
      throw new LedgerException("The ledger cannot be opened: " + path, e);
    }
  }

  /** Reads all lines. A last line that a crash cut short is taken off; it was never answered. */
  void read(Consumer<byte[]> eachLine) {
    try {
      // Not closed: closing the stream would close the channel.
      InputStream in =
          new BufferedInputStream(Channels.newInputStream(channel.position(0)), 1 << 16);
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long whole = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == '\n') {
          whole += line.size() + 1;
          eachLine.accept(line.toByteArray());
          line.reset();
        } else {
          line.write(next);
        }
      }
      channel.truncate(whole).position(whole);
    } catch (IOException | JacksonException e) {
      throw new LedgerException("The ledger is damaged: " + path, e);
    }
  }

  void append(ByteBuffer lines) throws IOException {
    while (lines.hasRemaining()) {
      channel.write(lines);
    }
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new LedgerException("The ledger cannot be closed: " + path, e);
    }
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false; // held by another simulator in this very process
    }
  }
}
