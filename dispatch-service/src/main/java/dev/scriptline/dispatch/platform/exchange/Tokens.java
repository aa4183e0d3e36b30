package dev.scriptline.dispatch.platform.exchange;

import dev.scriptline.edge.Secret;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What every call after the login carries.
 *
 * @param access the client's
 * @param session the prescriber's
 */
public record Tokens(Secret access, Secret session) {

  private static final Pattern HEADER_VALUE = Pattern.compile("[\\x21-\\x7e]+");

  /** What cannot stand in a header is no token. */
  public static boolean isToken(JsonNode token) {
    return token.isString() && HEADER_VALUE.matcher(token.asString()).matches();
  }
}
