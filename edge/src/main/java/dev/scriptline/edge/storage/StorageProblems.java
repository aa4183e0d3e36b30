package dev.scriptline.edge.storage;

import dev.scriptline.edge.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * The database is away or busy: an honest 503, to be repeated with the same idempotency key. Even a
 * commit whose answer was cut is covered by that, for the key is kept with the effect or not at
 * all.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class StorageProblems {

  private static final Logger log = LoggerFactory.getLogger(StorageProblems.class);
  private static final String SECONDS = "2";

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    TransactionSystemException.class,
    TransientDataAccessException.class,
    NonTransientDataAccessResourceException.class,
    RecoverableDataAccessException.class
  })
  ResponseEntity<ProblemDetail> away(RuntimeException e) {
    log.error("The database could not be used.", e);
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, SECONDS)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "storage-unavailable",
                "Nothing can be read or kept at the moment; ask again."));
  }
}
