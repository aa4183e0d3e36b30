package dev.scriptline.history.status;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.history.chain.StatusColumns;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's binary COPY format, in the order of {@link AppendSql#ADD_ROWS}. */
final class CopyRows {

  private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1);
  private static final int COLUMNS = 17;
  private static final int NULL = -1;
  // PostgreSQL counts from 2000, thirty years and their seven leap days later.
  private static final long EPOCH_MICROS = TimeUnit.DAYS.toMicros(10_957);

  private final ByteArrayOutputStream bytes;
  private final DataOutputStream out;

  private CopyRows(int rows) {
    bytes = new ByteArrayOutputStream(rows * 900 + 64);
    out = new DataOutputStream(bytes);
  }

  static byte[] of(List<NewRow> rows) {
    try {
      CopyRows copy = new CopyRows(rows.size());
      copy.out.write(SIGNATURE);
      copy.out.writeInt(0); // flags
      copy.out.writeInt(0); // length of the header's extension
      for (NewRow row : rows) {
        copy.row(row);
      }
      copy.out.writeShort(-1);
      return copy.bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
  }

  private void row(NewRow row) throws IOException {
    StatusColumns columns = row.told().columns();
    out.writeShort(COLUMNS);
    id(columns.prescriptionId());
    bigint(row.link().seq());
    id(columns.eventId());
    text(columns.number());
    integer(columns.transmissionNo());
    text(columns.status());
    text(columns.source());
    text(columns.region());
    id(columns.pharmacyId());
    text(columns.issueTag());
    time(columns.occurredAt());
    time(columns.receivedAt());
    raw(row.told().value());
    raw(row.previous().bytes());
    raw(row.link().hash().bytes());
    integer(row.told().place().partition());
    bigint(row.told().place().offset());
  }

  private void id(@Nullable UUID id) throws IOException {
    if (id == null) {
      out.writeInt(NULL);
      return;
    }
    out.writeInt(2 * Long.BYTES);
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private void bigint(long number) throws IOException {
    out.writeInt(Long.BYTES);
    out.writeLong(number);
  }

  private void integer(@Nullable Integer number) throws IOException {
    if (number == null) {
      out.writeInt(NULL);
      return;
    }
    out.writeInt(Integer.BYTES);
    out.writeInt(number);
  }

  private void time(@Nullable Long micros) throws IOException {
    if (micros == null) {
      out.writeInt(NULL);
      return;
    }
    bigint(micros - EPOCH_MICROS);
  }

  private void text(@Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(NULL);
      return;
    }
    raw(text.getBytes(UTF_8));
  }

  private void raw(byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
  }
}
