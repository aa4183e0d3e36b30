package dev.scriptline.dispatch.email.document;

import dev.scriptline.dispatch.email.document.Drawing.Drawn;
import dev.scriptline.dispatch.email.document.Drawing.Incomplete;
import dev.scriptline.events.order.DispatchOrder;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import org.w3c.dom.Document;

/** Draws up the document of an order: the same bytes whenever it is drawn. */
public final class Documents {

  private final Template template;
  private final Typeface typeface;
  private final Typesetter typesetter;
  private final Wording wording;
  private final String sender;

  /**
   * @param zone in which the pharmacy's days begin
   * @param sender the mailbox that the page says it comes from
   */
  public Documents(ZoneId zone, String sender) {
    this.template = Template.of(new ByteArrayInputStream(Resources.bytes("prescription.xhtml")));
    this.typeface = Typeface.bundled();
    this.typesetter = Typesetter.bundled(typeface);
    this.wording = new Wording(zone);
    this.sender = sender;
  }

  /** Needs no network, no clock and no font of the system. */
  public Drawing draw(DispatchOrder order) {
    List<String> faults = Particulars.faults(order, typeface, wording);
    if (!faults.isEmpty()) {
      return new Incomplete(faults);
    }
    String serial = order.number().value() + "-" + order.transmissionNo();
    Document page = template.fill(new PrescriptionPage(order, serial, sender, wording).values());
    byte[] pdf = typesetter.set(page, order.approval().at());
    return new Drawn(new PrescriptionDocument(serial, pdf, sha256(pdf)));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
