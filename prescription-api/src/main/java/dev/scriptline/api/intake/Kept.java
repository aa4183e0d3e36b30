package dev.scriptline.api.intake;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answer to a request that was taken in: 201 when it is the first under its id, else 200. */
record Kept(UUID id) {

  static ResponseEntity<Kept> answer(UUID id, boolean first) {
    return ResponseEntity.status(first ? HttpStatus.CREATED : HttpStatus.OK).body(new Kept(id));
  }
}
