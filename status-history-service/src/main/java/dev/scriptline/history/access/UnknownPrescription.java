package dev.scriptline.history.access;

import dev.scriptline.edge.RefusedRequestException;
import org.springframework.http.HttpStatus;

/** The one answer for what there is not and for what is another's: nobody can tell them apart. */
public final class UnknownPrescription {

  private UnknownPrescription() {}

  /** 404 {@code prescription-not-found}. */
  public static RefusedRequestException byId() {
    return new RefusedRequestException(
        HttpStatus.NOT_FOUND,
        "prescription-not-found",
        "Nothing is known of a prescription with this id.");
  }
}
