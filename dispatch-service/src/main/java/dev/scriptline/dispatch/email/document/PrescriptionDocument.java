package dev.scriptline.dispatch.email.document;

/**
 * A prescription as a PDF.
 *
 * @param serial what makes this copy one of a kind: number and number of the transmission
 * @param sha256 of the PDF, lower-case hex
 */
public record PrescriptionDocument(String serial, byte[] pdf, String sha256) {

  /** Says what it is and nothing of whom it is for. */
  public String fileName() {
    return "prescription-" + serial + ".pdf";
  }

  @Override
  public String toString() {
    return "PrescriptionDocument[%s, %d bytes]".formatted(serial, pdf.length);
  }
}
