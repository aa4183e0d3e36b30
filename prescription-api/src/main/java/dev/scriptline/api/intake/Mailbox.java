package dev.scriptline.api.intake;

import java.util.regex.Pattern;

/** What can be an e-mail address: one local part, one domain with a dot, nothing exotic. */
final class Mailbox {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{Alnum}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{Alnum}!#$%&'*+/=?^_`{|}~-]+)*"
              + "@(\\p{Alnum}([\\p{Alnum}-]{0,61}\\p{Alnum})?\\.)+\\p{Alpha}{2,63}");

  private static final int LONGEST = 254;

  private Mailbox() {}

  /**
   * The address itself.
   *
   * @throws IllegalArgumentException when it can be none
   */
  static String checked(String address) {
    if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
      throw new IllegalArgumentException("not an e-mail address");
    }
    return address;
  }
}
