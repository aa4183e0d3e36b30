package dev.scriptline.dispatch.staff;

import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.edge.RefusedRequestException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What came of a decision. */
sealed interface Ruling {

  /** It is done. */
  record Done(JobState state) implements Ruling {}

  /** It is not, and nothing was changed. */
  record Refused(HttpStatus status, String code, String detail, Map<String, ?> facts)
      implements Ruling {

    RefusedRequestException problem() {
      return new RefusedRequestException(status, code, detail, List.of(), facts);
    }
  }
}
