package dev.scriptline.dispatch.email.document;

import static dev.scriptline.dispatch.email.IrishOrders.MURPHY;
import static dev.scriptline.dispatch.email.IrishOrders.irish;
import static dev.scriptline.dispatch.email.IrishOrders.saxenda;
import static dev.scriptline.dispatch.email.IrishOrders.seans;
import static dev.scriptline.dispatch.email.IrishOrders.wegovy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.email.IrishOrders;
import dev.scriptline.dispatch.email.document.Drawing.Drawn;
import dev.scriptline.dispatch.email.document.Drawing.Incomplete;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.DispatchOrder.Item;
import dev.scriptline.events.order.DispatchOrder.Prescriber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class DocumentsTest {

  private static final Documents DOCUMENTS = dublin();

  @ParameterizedTest // for the archive, and for a pharmacist who has it read out
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_3_A", "PDFUA_1"})
  void conforms(PDFAFlavour flavour) {
    assertThat(Conformance.objections(pdf(seans()), flavour)).isEmpty();
    assertThat(Conformance.objections(pdf(longOrder()), flavour)).isEmpty();
  }

  @ParameterizedTest // or the test above would prove nothing
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_3_A", "PDFUA_1"})
  void isCheckedByAValidatorThatObjects(PDFAFlavour flavour) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(plain);
    }

    assertThat(Conformance.objections(plain.toByteArray(), flavour)).isNotEmpty();
  }

  @Test // S.I. 540/2003 and the annex of Directive 2012/52/EU
  void carriesEveryParticular() {
    DispatchOrder order = irish().notes("First dose on a Monday.").order();

    assertThat(text(pdf(order)))
        .contains(
            "Seán Ó Súilleabháin",
            "17 March 1979",
            "14 Bóthar na Trá",
            "Gaillimh H91 A2B3, Ireland",
            "Dr Orla Murphy",
            "MB BCh BAO, MICGP",
            "Registered with IMC under 401234",
            "Harbour Clinic",
            "Dublin 1 D01 X2Y3, Ireland",
            "+35315550123",
            "dr.murphy@clinic.example.org",
            "22 November 2026",
            "22 November 2027",
            "Wegovy FlexTouch 0.25mg/0.37ml solution for injection 1.5ml pre-filled pens",
            "1 pack",
            "Inject 0.25 mg under the skin once a week for 4 weeks",
            "42220711000001104",
            "First dose on a Monday.",
            "O’Brien’s Quay Pharmacy",
            "7 Merchants Quay, Galway H91 C4D5, Ireland",
            "VALID ONCE",
            "Dispense once, then retain",
            "3f1a 9c0b e77d 4251 In full",
            "3f1a 9c0b e77d 4251 8a6c fe09 12b4 d7a3 5c88 10ee 24f6 9b7d 013a b5c9 e247 6f80",
            order.number().value() + "-1",
            "prescriptions@scriptline.example.org");
  }

  @Test // a page that falls out of the printer's tray still says whose it is
  void saysOnEveryPageWhoseItIs() throws IOException {
    DispatchOrder order = longOrder();

    try (PDDocument pdf = Loader.loadPDF(pdf(order))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf))
            .contains(
                order.number().value() + "-1",
                "Caoimhe Ní Mhaolchatha-O’Shaughnessy, born 17 March 1979",
                "Page %d of %d".formatted(page, pdf.getNumberOfPages()));
      }
    }
  }

  @Test // the hash of an attempt says which paper it was, whenever that is asked
  void isTheSameFileForTheSameOrder() {
    DispatchOrder order = seans();

    assertThat(drawn(dublin(), order).sha256()).isEqualTo(drawn(DOCUMENTS, order).sha256());
    assertThat(drawn(DOCUMENTS, irish().notes("Otherwise.").order()).sha256())
        .isNotEqualTo(drawn(DOCUMENTS, order).sha256());
  }

  @Test
  void takesWordsForWordsAndNeverForMarkup() {
    Item odd = new Item("1", null, "<b>Wegovy</b>", "2 & 1", "Inject </p> &amp; <script>rest");

    assertThat(text(pdf(irish().items(List.of(odd)).order())))
        .contains("<b>Wegovy</b>", "2 & 1", "Inject </p> &amp; <script>rest");
  }

  @Test
  void namesWhatIsMissing() {
    Prescriber bare = new Prescriber("Dr Orla Murphy", " ", "IMC", "401234", null, null, null);

    assertThat(missing(irish().by(null).validUntil(null)))
        .containsExactly("/validUntil", "/prescriber");
    assertThat(missing(irish().by(bare)))
        .containsExactly(
            "/prescriber/qualifications", "/prescriber/phone|email", "/prescriber/address");
    assertThat(missing(irish().items(List.of()))).containsExactly("/items");
    assertThat(missing(irish().patient("", "Ó Sé"))).containsExactly("/patient/firstName");
  }

  @Test // the region's pack asks for one of the two, and so must the page
  void reachesThePrescriberEitherWay() {
    Prescriber byMail =
        new Prescriber(
            MURPHY.name(),
            MURPHY.qualifications(),
            MURPHY.register(),
            MURPHY.registrationNumber(),
            null,
            MURPHY.email(),
            MURPHY.address());

    assertThat(text(pdf(irish().by(byMail).order())))
        .contains(String.valueOf(MURPHY.email()))
        .doesNotContain("Telephone");
  }

  @Test // a name must not reach the pharmacy as a row of boxes, nor with its letters turned round
  void drawsNoLetterThatTheFontLacks() {
    assertThat(missing(irish().patient("李", "Ó Sé"))).containsExactly("/patient/firstName");
    assertThat(missing(irish().pharmacy("Quay \u202eyaQ"))).containsExactly("/pharmacy/name");
    assertThat(missing(irish().patient("Ṡeán", "Ó Sé"))).containsExactly("/patient/firstName");
    Stream.of("Łukasz", "Zoë", "Ioannis Παπάς", "Иван", "Sea\u0301n")
        .forEach(name ->
            assertThat(text(pdf(irish().patient(name, "Ó Sé").order()))).doesNotContain("#"));
  }

  @Test
  void namesNobodyInItsFileName() {
    DispatchOrder order = seans();

    assertThat(drawn(DOCUMENTS, order).fileName())
        .isEqualTo("prescription-%s-1.pdf".formatted(order.number().value()));
  }

  private static DispatchOrder longOrder() {
    List<Item> many =
        Stream.of(Collections.nCopies(4, wegovy()), Collections.nCopies(3, saxenda()))
            .flatMap(List::stream)
            .toList();
    return irish()
        .patient("Caoimhe", "Ní Mhaolchatha-O’Shaughnessy")
        .by(
            new Prescriber(
                MURPHY.name(),
                "MB BCh BAO, MICGP, Diploma in Obesity Management, Fellow of the College",
                MURPHY.register(),
                MURPHY.registrationNumber(),
                MURPHY.phone(),
                MURPHY.email(),
                MURPHY.address()))
        .items(many)
        .notes("Please label in large print.\nFirst dose on a Monday.")
        .order();
  }

  private static Documents dublin() {
    return new Documents(ZoneId.of("Europe/Dublin"), "prescriptions@scriptline.example.org");
  }

  private static List<String> missing(IrishOrders order) {
    assertThat(DOCUMENTS.draw(order.order())).isInstanceOf(Incomplete.class);
    return DOCUMENTS.draw(order.order()) instanceof Incomplete(var particulars)
        ? particulars
        : List.of();
  }

  private static byte[] pdf(DispatchOrder order) {
    return drawn(DOCUMENTS, order).pdf();
  }

  private static PrescriptionDocument drawn(Documents documents, DispatchOrder order) {
    return switch (documents.draw(order)) {
      case Drawn(var document) -> document;
      case Incomplete(var particulars) -> throw new AssertionError(particulars);
    };
  }

  /** What is printed, its lines joined. */
  private static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new AssertionError("not a PDF", e);
    }
  }
}
