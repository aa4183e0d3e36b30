package dev.scriptline.dispatch.email.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font that comes with us: the page looks the same everywhere and needs none of the system. */
record Typeface(byte[] regular, byte[] semiBold, List<CmapLookup> drawn) {

  static final String FAMILY = "IBM Plex Sans";

  static Typeface bundled() {
    byte[] regular = Resources.bytes("IBMPlexSans-Regular.ttf");
    byte[] semiBold = Resources.bytes("IBMPlexSans-SemiBold.ttf");
    return new Typeface(regular, semiBold, List.of(characters(regular), characters(semiBold)));
  }

  /** Whether every character has a shape: a name must not become a row of boxes. */
  boolean draws(String text) {
    return text.codePoints()
        .filter(character -> character != '\n')
        .allMatch(character -> drawn.stream().allMatch(font -> font.getGlyphId(character) != 0));
  }

  PDFont regularIn(PDDocument pdf) throws IOException {
    return in(pdf, regular);
  }

  PDFont semiBoldIn(PDDocument pdf) throws IOException {
    return in(pdf, semiBold);
  }

  /** Without ligatures: whoever searches or copies the text finds the letters that were written. */
  private static PDFont in(PDDocument pdf, byte[] font) throws IOException {
    TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font));
    parsed.setEnableGsub(false);
    return PDType0Font.load(pdf, parsed, true);
  }

  private static CmapLookup characters(byte[] font) {
    try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      return parsed.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
