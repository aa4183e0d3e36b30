package dev.scriptline.history.evidence;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Prints evidence for those who ask for {@code application/pdf}. */
@Component
class PdfConverter extends AbstractHttpMessageConverter<EvidencePack> {

  /** Liberation Sans comes with PDFBox: the document looks the same on every machine. */
  private static final String FONT_FILE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  PdfConverter() {
    super(MediaType.APPLICATION_PDF);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return EvidencePack.class.equals(type);
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected EvidencePack readInternal(
      Class<? extends EvidencePack> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("evidence is only written", message);
  }

  /** Rendered whole before the first byte leaves: half a document is none. */
  @Override
  protected void writeInternal(EvidencePack pack, HttpOutputMessage message) throws IOException {
    byte[] document = print(pack);
    message.getHeaders().setContentLength(document.length);
    message.getBody().write(document);
  }

  static byte[] print(EvidencePack pack) throws IOException {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    new PdfRendererBuilder()
        .usePdfUaAccessibility(true)
        .useFont(PdfConverter::font, EvidenceStyle.FONT)
        .withHtmlContent(new EvidencePage(pack).html(), null)
        .withProducer("Scriptline")
        .toStream(document)
        .run();
    return document.toByteArray();
  }

  private static InputStream font() {
    return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT_FILE), FONT_FILE);
  }
}
