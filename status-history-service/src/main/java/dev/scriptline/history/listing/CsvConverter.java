package dev.scriptline.history.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes lists as RFC 4180 tables for those who ask for {@code text/csv}. */
@Component
class CsvConverter extends AbstractHttpMessageConverter<Tabular> {

  private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

  CsvConverter() {
    super(UTF_8, new MediaType("text", "csv", UTF_8));
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Tabular.class.isAssignableFrom(type);
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("tables are only written", message);
  }

  @Override
  protected void writeInternal(Tabular list, HttpOutputMessage message) throws IOException {
    Writer out = new OutputStreamWriter(message.getBody(), UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord(list.columns());
    for (List<@Nullable Object> row : list.rows()) {
      csv.writeRecord(row.stream().map(CsvConverter::cell).toList());
    }
    csv.flush();
  }

  /** A spreadsheet must show what a cell says, never run it. */
  static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
