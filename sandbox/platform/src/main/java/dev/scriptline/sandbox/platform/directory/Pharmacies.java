package dev.scriptline.sandbox.platform.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invented pharmacies of the sandbox, from the one file that has them. */
public record Pharmacies(List<Pharmacy> all) {

  public Pharmacies {
    all = List.copyOf(all);
  }

  /** Those of both regions, open and closed. */
  public static Pharmacies invented() {
    try (InputStream file = Pharmacies.class.getResourceAsStream("pharmacies.csv");
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(Objects.requireNonNull(file), UTF_8))) {
      return new Pharmacies(rows.stream().map(Pharmacies::pharmacy).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of a region. */
  public List<Pharmacy> in(String region) {
    return all.stream().filter(pharmacy -> pharmacy.region().equals(region)).toList();
  }

  /** As the platform lists them. */
  List<Contact> contacts() {
    return all.stream()
        .map(Pharmacy::contact)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingLong(Contact::id))
        .toList();
  }

  private static Pharmacy pharmacy(NamedCsvRecord row) {
    String contactId = orNull(row, "contact_id");
    return new Pharmacy(
        UUID.fromString(row.getField("id")),
        row.getField("region"),
        row.getField("name"),
        row.getField("line1"),
        orNull(row, "line2"),
        row.getField("town"),
        row.getField("postcode"),
        row.getField("country"),
        orNull(row, "branch_id"),
        contactId == null ? null : Long.valueOf(contactId),
        orNull(row, "mailbox"),
        orNull(row, "group"),
        Boolean.parseBoolean(row.getField("closed")));
  }

  private static @Nullable String orNull(NamedCsvRecord row, String column) {
    String value = row.getField(column);
    return value.isEmpty() ? null : value;
  }
}
