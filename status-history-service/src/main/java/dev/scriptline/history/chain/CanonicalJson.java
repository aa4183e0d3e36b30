package dev.scriptline.history.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bytes of an event that its hash covers. They follow from what the JSON says and not from how
 * its writer put it: two writers of the same fields give the same bytes, and members that this
 * version does not know are covered like those that it knows, so that a later version finds the
 * same hash.
 *
 * <p>Byte by byte, in UTF-8, with nothing between tokens:
 *
 * <ul>
 *   <li>object: <code>{</code>, its members joined by <code>,</code>, <code>}</code>. A member is
 *       its name as a string, <code>:</code> and its value. Members are sorted by name, comparing
 *       UTF-16 code units. A member that is null is left out: readers do not tell it from an absent
 *       one. Of several with one name the last counts, as it does for readers.
 *   <li>array: <code>[</code>, its elements in order joined by <code>,</code>, <code>]</code>
 *   <li>string: <code>"</code>, its characters, <code>"</code>. Escaped are <code>\"</code>, <code>
 *       \\</code>, <code>\b</code>, <code>\t</code>, <code>\n</code>, <code>\f</code>, <code>\r
 *       </code>; other characters below U+0020 and halves of a broken surrogate pair are <code>
 *       \\u</code> with four lower-case hex digits; everything else stands as it is.
 *   <li>number: its value without trailing zeros, in plain decimals where its exponent lies between
 *       -40 and 40, else as {@link BigDecimal#toString} writes it
 *   <li><code>true</code>, <code>false</code>, and <code>null</code> in arrays
 * </ul>
 */
public final class CanonicalJson {

  private static final int PLAIN = 40;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final StringBuilder out = new StringBuilder(600);

  private CanonicalJson() {}

  /**
   * The canonical form of a JSON text in UTF-8.
   *
   * @throws tools.jackson.core.JacksonException when it is none
   */
  public static byte[] of(byte[] json) {
    CanonicalJson form = new CanonicalJson();
    form.write(JSON.readTree(json));
    return form.out.toString().getBytes(UTF_8);
  }

  private void write(JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(node);
      case ARRAY -> writeArray(node);
      case STRING -> writeString(node.stringValue());
      case NUMBER -> writeNumber(node.decimalValue());
      case BOOLEAN -> out.append(node.booleanValue());
      case NULL -> out.append("null");
      case BINARY, POJO, MISSING ->
          throw new IllegalArgumentException("a JSON text has no " + node.getNodeType());
    }
  }

  private void writeObject(JsonNode object) {
    Map<String, JsonNode> members = new TreeMap<>();
    object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    out.append('{');
    int start = out.length();
    members.forEach((name, value) -> {
      if (!value.isNull()) {
        separate(start);
        writeString(name);
        out.append(':');
        write(value);
      }
    });
    out.append('}');
  }

  private void writeArray(JsonNode array) {
    out.append('[');
    int start = out.length();
    for (JsonNode element : array) {
      separate(start);
      write(element);
    }
    out.append(']');
  }

  private void separate(int start) {
    if (out.length() > start) {
      out.append(',');
    }
  }

  private void writeNumber(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    boolean plain = Math.abs(stripped.scale()) <= PLAIN;
    out.append(plain ? stripped.toPlainString() : stripped.toString());
  }

  private void writeString(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (Character.isHighSurrogate(character)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(character).append(text.charAt(++i));
      } else {
        writeCharacter(character);
      }
    }
    out.append('"');
  }

  private void writeCharacter(char character) {
    switch (character) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (character < ' ' || Character.isSurrogate(character)) {
          out.append("\\u%04x".formatted((int) character));
        } else {
          out.append(character);
        }
      }
    }
  }
}
