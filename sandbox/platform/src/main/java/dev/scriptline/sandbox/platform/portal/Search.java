package dev.scriptline.sandbox.platform.portal;

import dev.scriptline.sandbox.platform.http.Request;
import java.util.Locale;
import java.util.Map;

/** What a pharmacist entered: the group and the token, forgiving spaces and small letters. */
record Search(String group, String token) {

  static Search none() {
    return new Search("", "");
  }

  static Search of(Request request) {
    Map<String, String> form = request.form();
    return new Search(
        form.getOrDefault("group", ""),
        form.getOrDefault("token", "").replaceAll("\\s", "").toUpperCase(Locale.ROOT));
  }
}
