package dev.scriptline.dispatch.email.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Takes the clock out of a PDF: its dates and its id come from the order, so that an order drawn up
 * again is the same file and has the same hash.
 */
record Dating(Instant moment) {

  static Dating of(Instant moment) {
    return new Dating(moment.truncatedTo(ChronoUnit.SECONDS));
  }

  void write(PDDocument pdf) throws IOException {
    GregorianCalendar calendar = GregorianCalendar.from(moment.atZone(ZoneOffset.UTC));
    pdf.getDocumentInformation().setCreationDate(calendar);
    pdf.getDocumentInformation().setModificationDate(calendar);
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), UTF_8);
    metadata.importXMPMetadata(dated(xmp).getBytes(UTF_8));
    pdf.setDocumentId(moment.getEpochSecond());
  }

  /** PDF/A wants the same dates there as in the information dictionary. */
  private String dated(String xmp) {
    String date = DateTimeFormatter.ISO_INSTANT.format(moment);
    return xmp.replaceAll(
        "(<xmp:(CreateDate|ModifyDate|MetadataDate)>)[^<]*(</xmp:)", "$1" + date + "$3");
  }
}
