package dev.scriptline.api.address;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A postal address; never prints.
 *
 * @param country ISO 3166-1 alpha-2
 */
@Embeddable
public record PostalAddress(
    String line1, @Nullable String line2, String city, String postcode, String country) {

  @Override
  public String toString() {
    return "PostalAddress[***]";
  }
}
