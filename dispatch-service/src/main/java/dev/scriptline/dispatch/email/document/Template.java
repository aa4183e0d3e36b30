package dev.scriptline.dispatch.email.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * A page with places to fill: <code>{{place}}</code> takes a value, an element with {@code
 * data-when} stays only where there is one, one with {@code data-each} is repeated. Values become
 * text nodes and never markup, so there is nothing to escape.
 */
record Template(Document blank) {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w.]+)}}");
  private static final String WHEN = "data-when";
  private static final String EACH = "data-each";

  /**
   * What fills the places.
   *
   * @param texts by place; a place that may stay empty has none
   * @param lists by place; each row fills one repetition
   */
  record Values(Map<String, String> texts, Map<String, List<Map<String, String>>> lists) {}

  static Template of(InputStream page) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new Template(factory.newDocumentBuilder().parse(page));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the page's template is not well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A filled copy. */
  Document fill(Values values) {
    Document page = (Document) blank.cloneNode(true);
    fill(page.getDocumentElement(), values.texts(), values.lists());
    return page;
  }

  private static void fill(
      Element element, Map<String, String> texts, Map<String, List<Map<String, String>>> lists) {
    @Nullable String when = place(element, WHEN);
    if (when != null && !texts.containsKey(when)) {
      parent(element).removeChild(element);
      return;
    }
    @Nullable String each = place(element, EACH);
    if (each != null) {
      repeat(element, required(lists, each), lists);
      return;
    }
    for (Node child : children(element)) {
      if (child instanceof Text text) {
        text.setData(PLACE.matcher(text.getData()).replaceAll(place -> filling(texts, place)));
      } else if (child instanceof Element inner) {
        fill(inner, texts, lists);
      }
    }
  }

  private static void repeat(
      Element element,
      List<Map<String, String>> rows,
      Map<String, List<Map<String, String>>> lists) {
    Node parent = parent(element);
    for (Map<String, String> row : rows) {
      Element copy = (Element) element.cloneNode(true);
      parent.insertBefore(copy, element);
      fill(copy, row, lists);
    }
    parent.removeChild(element);
  }

  /** What an attribute of ours names; it does not stay on the page. */
  private static @Nullable String place(Element element, String attribute) {
    if (!element.hasAttribute(attribute)) {
      return null;
    }
    String name = element.getAttribute(attribute);
    element.removeAttribute(attribute);
    return name;
  }

  private static Node parent(Element element) {
    @Nullable Node parent = element.getParentNode();
    if (parent == null) {
      throw new IllegalStateException("the whole page cannot be left out or repeated");
    }
    return parent;
  }

  private static String filling(Map<String, String> texts, MatchResult place) {
    return Matcher.quoteReplacement(required(texts, place.group(1)));
  }

  /** A copy: filling leaves out and repeats. */
  private static List<Node> children(Element element) {
    NodeList nodes = element.getChildNodes();
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
  }

  private static <T> T required(Map<String, T> values, String place) {
    @Nullable T value = values.get(place);
    if (value == null) {
      throw new IllegalStateException("nothing fills the place " + place);
    }
    return value;
  }
}
