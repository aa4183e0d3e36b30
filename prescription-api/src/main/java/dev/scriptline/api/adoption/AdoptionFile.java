package dev.scriptline.api.adoption;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.scriptline.api.intake.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads the file of the replaced system. Problems name the line and the column, never the value.
 */
final class AdoptionFile {

  static final int MOST_ROWS = 5_000;

  private static final String PRESCRIPTION_ID = "prescription_id";
  private static final String TOKEN = "token";
  private static final String STATUS = "srx_status";
  private static final String UPDATED_AT = "updated_at";
  private static final List<String> COLUMNS = List.of(PRESCRIPTION_ID, TOKEN, STATUS, UPDATED_AT);

  private static final int LONGEST_TOKEN = 100;

  /** A word for a status goes to everybody and for ever: it must not be somebody's remark. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9 _-]{0,39}");

  private final Instant now;
  private final Findings findings;

  AdoptionFile(Instant now, Findings findings) {
    this.now = now;
    this.findings = findings;
  }

  /** The rows that can be read; what is wrong with the others is among the findings. */
  List<AdoptedRow> read(byte[] file) {
    List<AdoptedRow> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records = reader(text(file))) {
      Columns columns = null;
      for (CsvRecord record : records) {
        if (columns == null) {
          columns = header(record);
        } else if (rows.size() == MOST_ROWS) {
          findings.add("/", "too-many-rows", "At most %d rows fit here.".formatted(MOST_ROWS));
          return rows;
        } else {
          row(columns, record).ifPresent(rows::add);
        }
      }
      if (columns == null) {
        findings.add("/", "required", "The file is empty.");
      }
    } catch (CharacterCodingException | CsvParseException _) {
      findings.add("/", "malformed", "Expected CSV in UTF-8.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static String text(byte[] file) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofCsvRecord(text);
  }

  private Columns header(CsvRecord record) {
    List<String> names =
        record.getFields().stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
    for (String column : COLUMNS) {
      long times = names.stream().filter(column::equals).count();
      if (times != 1) {
        findings.add("/1/" + column, "header", "The header must name this column once.");
      }
    }
    findings.refuseIfAny();
    return new Columns(names);
  }

  private Optional<AdoptedRow> row(Columns columns, CsvRecord record) {
    String at = "/%d/".formatted(record.getStartingLineNumber());
    Optional<UUID> prescription =
        findings.id(at + PRESCRIPTION_ID, columns.of(record, PRESCRIPTION_ID));
    Optional<String> token = findings.text(at + TOKEN, columns.of(record, TOKEN), LONGEST_TOKEN);
    Optional<String> word =
        findings.parsed(
            at + STATUS, columns.of(record, STATUS), "a word for a status", AdoptionFile::word);
    Optional<Instant> updated =
        findings.parsed(
            at + UPDATED_AT,
            columns.of(record, UPDATED_AT),
            "a time with its offset, such as 2026-11-22T09:30:00Z",
            Instant::parse);
    if (updated.filter(now::isBefore).isPresent()) {
      findings.add(at + UPDATED_AT, "in-the-future", "This time has not come yet.");
    }
    return prescription.flatMap(id ->
        token.flatMap(secret ->
            word.flatMap(status ->
                updated.map(time ->
                    new AdoptedRow(
                        record.getStartingLineNumber(),
                        id,
                        secret,
                        status,
                        time.truncatedTo(ChronoUnit.MICROS))))));
  }

  private static String word(String text) {
    if (!WORD.matcher(text).matches()) {
      throw new IllegalArgumentException("not a word for a status");
    }
    return text;
  }

  /** Finds fields by the names in the header. */
  private record Columns(List<String> names) {

    /** The field of a column; empty where the row ends before it. */
    String of(CsvRecord record, String column) {
      int index =
          IntStream.range(0, names.size())
              .filter(it -> names.get(it).equals(column))
              .findFirst()
              .orElseThrow();
      return index < record.getFieldCount() ? record.getField(index) : "";
    }
  }
}
