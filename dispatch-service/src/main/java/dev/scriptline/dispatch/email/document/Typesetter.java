package dev.scriptline.dispatch.email.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.w3c.dom.Document;

/**
 * Sets a page as a PDF for the archive and for screen readers (PDF/A-3a, PDF/UA-1), the same bytes
 * for the same page and moment.
 */
record Typesetter(Typeface typeface, byte[] colours) {

  private static final int REGULAR = 400;
  private static final int SEMI_BOLD = 600;

  static {
    // The library would print, on its own and past our redaction, what it finds odd in a page.
    XRLog.setLoggingEnabled(false);
  }

  static Typesetter bundled(Typeface typeface) {
    return new Typesetter(typeface, Resources.bytes("sRGB.icc"));
  }

  /**
   * Sets the page.
   *
   * @param dated what the PDF says of its making
   */
  byte[] set(Document page, Instant dated) {
    try (PDDocument pdf = new PDDocument();
        PdfBoxRenderer renderer = builder(pdf, page).buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      Dating.of(dated).write(pdf);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PdfRendererBuilder builder(PDDocument pdf, Document page) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    PDFont regular = typeface.regularIn(pdf);
    PDFont semiBold = typeface.semiBoldIn(pdf);
    builder.usePDDocument(pdf);
    builder.useFont(new PDFontSupplier(regular), Typeface.FAMILY, REGULAR, FontStyle.NORMAL, true);
    builder.useFont(
        new PDFontSupplier(semiBold), Typeface.FAMILY, SEMI_BOLD, FontStyle.NORMAL, true);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(colours);
    builder.withProducer("Scriptline");
    builder.useUnicodeLineBreaker(new LineBreaks());
    builder.useExternalResourceAccessControl(
        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.withDiagnosticConsumer(Typesetter::objectTo);
    builder.withW3cDocument(page, null);
    return builder;
  }

  /**
   * A page set otherwise than it was designed must not reach a pharmacy. Never says what is on it.
   */
  private static void objectTo(Diagnostic diagnostic) {
    if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
      throw new IllegalStateException("the page cannot be set: " + diagnostic.getLogMessageId());
    }
  }
}
