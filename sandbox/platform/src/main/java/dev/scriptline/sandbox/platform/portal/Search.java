package dev.scriptline.sandbox.platform.portal;

import dev.scriptline.sandbox.platform.http.Request;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a pharmacist entered: the group, and the token however it was copied from the mail. */
record Search(String group, String token) {

  private static final Pattern TOKEN = Pattern.compile("RX[0-9A-Z]{12}");
  private static final Pattern LABEL = Pattern.compile("^.*:|^TOKEN(?=.)");
  private static final int LONGEST = 40;

  static Search none() {
    return new Search("", "");
  }

  static Search of(Request request) {
    try {
      Map<String, String> form = request.form();
      return new Search(form.getOrDefault("group", ""), token(form.getOrDefault("token", "")));
    } catch (IllegalArgumentException _) {
      return none(); // no form that a browser sends
    }
  }

  /** The token alone, where its label or more of the mail came along; else what was entered. */
  private static String token(String entered) {
    String bare = entered.replaceAll("[\\s\\p{Cf}\\p{Z}]", "").toUpperCase(Locale.ROOT);
    Matcher whole = TOKEN.matcher(bare);
    String token = whole.find() ? whole.group() : LABEL.matcher(bare).replaceFirst("");
    return token.length() > LONGEST ? token.substring(0, LONGEST) : token;
  }
}
