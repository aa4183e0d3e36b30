package dev.scriptline.api.intake;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a change again when another one came between: two first requests with the same id, or a
 * number that was drawn before. What is decided then is decided on what the other one left.
 */
@Component
public class RepeatedTransaction {

  private static final int TRIES = 5;

  private final TransactionTemplate transaction;

  RepeatedTransaction(TransactionTemplate transaction) {
    this.transaction = transaction;
  }

  /** The result of the first try that nothing came between. */
  public <T> T run(Supplier<T> change) {
    for (int attempt = 1; attempt < TRIES; attempt++) {
      try {
        return transaction.execute(_ -> change.get());
      } catch (DataIntegrityViolationException | ConcurrencyFailureException _) {
        // Nothing was changed; the next try sees what was in the way.
      }
    }
    return transaction.execute(_ -> change.get());
  }
}
