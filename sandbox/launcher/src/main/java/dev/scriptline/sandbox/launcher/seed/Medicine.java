package dev.scriptline.sandbox.launcher.seed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pen for weight loss with its public codes (dm+d) and directions for one pack of it.
 *
 * @param apid brand code
 * @param vpid generic code, empty where there is none
 */
record Medicine(String description, String apid, String vpid, String quantity, String directions) {

  /** All that the sandbox's doctors write. */
  static List<Medicine> all() {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(Resources.text("medicines.csv"))) {
      return rows.stream()
          .map(row ->
              new Medicine(
                  row.getField("name"),
                  row.getField("apid"),
                  row.getField("vpid"),
                  row.getField("quantity"),
                  row.getField("directions")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As an item of a prescription, in the form that intake takes. */
  Map<String, Object> item() {
    Map<String, Object> item =
        new TreeMap<>(
            Map.of(
                "apid", apid,
                "description", description,
                "quantity", quantity,
                "directions", directions));
    if (!vpid.isEmpty()) {
      item.put("vpid", vpid);
    }
    return item;
  }
}
