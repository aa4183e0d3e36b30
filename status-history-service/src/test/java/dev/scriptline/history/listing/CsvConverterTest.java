package dev.scriptline.history.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;

class CsvConverterTest {

  @Test
  void writesOneRowPerEntry() throws IOException {
    assertThat(written("plain", 12, null)).isEqualTo("a,b,c\r\nplain,12,\r\n");
  }

  @Test
  void quotesWhatWouldBreakTheTable() throws IOException {
    assertThat(written("one, two", "a \"b\"", "x\ny"))
        .isEqualTo("a,b,c\r\n\"one, two\",\"a \"\"b\"\"\",\"x\ny\"\r\n");
  }

  @Test // a cell that a spreadsheet runs can send the sheet away
  void defusesFormulas() throws IOException {
    assertThat(written("=1+1", "@sum", "-2+3")).isEqualTo("a,b,c\r\n'=1+1,'@sum,'-2+3\r\n");
    assertThat(written("+1", "\t=1", "\r=1")).isEqualTo("a,b,c\r\n'+1,'\t=1,\"'\r=1\"\r\n");
  }

  private static String written(@Nullable Object... cells) throws IOException {
    MockHttpOutputMessage out = new MockHttpOutputMessage();
    new CsvConverter()
        .write(new Row(Arrays.asList(cells)), MediaType.parseMediaType("text/csv"), out);
    return out.getBodyAsString();
  }

  private record Row(List<@Nullable Object> cells) implements Tabular {

    @Override
    public List<String> columns() {
      return List.of("a", "b", "c");
    }

    @Override
    public List<List<@Nullable Object>> rows() {
      return List.of(cells);
    }
  }
}
