package dev.scriptline.dispatch.enquiry;

import dev.scriptline.dispatch.job.Announcements;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.dispatch.outcome.Standing.Stands;
import dev.scriptline.dispatch.outcome.Standing.Unclear;
import dev.scriptline.dispatch.outcome.Standing.Unknown;
import dev.scriptline.dispatch.platform.TokenQuestion;
import dev.scriptline.events.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks about one prescription and tells the others what is new. */
@Component
class AskStale {

  private static final Logger LOG = LoggerFactory.getLogger(AskStale.class);

  /** The platform's own list: a word that is ours but never the platform's is none. */
  private static final Map<String, Status> WORDS =
      Map.of(
          "issued", Status.ISSUED,
          "signed", Status.SIGNED,
          "printed", Status.PRINTED,
          "dispensed", Status.DISPENSED,
          "expired", Status.EXPIRED,
          "voided", Status.VOIDED);

  private final Enquiries enquiries;
  private final TokenQuestion question;
  private final Jobs jobs;
  private final Announcements announcements;
  private final TransactionOperations transactions;
  private final Clock clock;

  AskStale(
      Enquiries enquiries,
      TokenQuestion question,
      Jobs jobs,
      Announcements announcements,
      TransactionOperations transactions,
      Clock clock) {
    this.enquiries = enquiries;
    this.question = question;
    this.jobs = jobs;
    this.announcements = announcements;
    this.transactions = transactions;
    this.clock = clock;
  }

  void ask(Enquiry enquiry) {
    switch (question.ask(enquiry.prescriberId(), enquiry.token())) {
      case Stands(var word, var since) -> keep(enquiry, status(enquiry, word), since);
      case Unknown _ -> {
        LOG.error("The platform does not know the token of {}.", enquiry.transmissionId());
        enquiries.answered(enquiry, enquiry.status(), enquiry.asked() + 1);
      }
      case Unclear(var reason) ->
          LOG.info("{} cannot be asked about now: {}", enquiry.transmissionId(), reason.wire());
    }
  }

  /** A word that we do not know is no news that we could tell. */
  private static Status status(Enquiry enquiry, String word) {
    return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), enquiry.status());
  }

  private void keep(Enquiry enquiry, Status status, @Nullable Instant since) {
    transactions.executeWithoutResult(_ -> {
      boolean news = status != enquiry.status() && status != Status.ISSUED;
      if (news) {
        jobs.lock(enquiry.transmissionId())
            .ifPresent(job ->
                announcements.answered(job, enquiry.issueTag(), status, since, clock.instant()));
      }
      enquiries.answered(enquiry, news ? status : enquiry.status(), news ? 0 : enquiry.asked() + 1);
    });
  }
}
