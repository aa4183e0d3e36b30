package dev.scriptline.dispatch.returned;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The return mailbox over IMAP. A visit ends at its deadline, whatever the server does. */
public class ReturnMailbox {

  private static final Logger LOG = LoggerFactory.getLogger(ReturnMailbox.class);
  private static final int LARGEST = 10 * 1024 * 1024;

  private final ReturnMailboxSettings settings;
  private final ReportReader reader;
  private final Session session;

  ReturnMailbox(ReturnMailboxSettings settings, ReportReader reader) {
    this.settings = settings;
    this.reader = reader;
    this.session = Session.getInstance(properties(settings));
  }

  /** What comes of opening it. */
  public enum Opening {
    NOT_GIVEN,
    OPENS,
    SIGN_IN_REFUSED,
    AWAY
  }

  /** A talk in the open inbox. */
  @FunctionalInterface
  private interface Visit<T> {

    T with(Folder inbox, UIDFolder numbers) throws MessagingException, IOException;
  }

  /** What has come since, in the order in which it came. Nothing is marked. */
  List<FoundMail> read(Place place, int most) throws MailboxAwayException {
    return visit(
        Folder.READ_ONLY, settings.deadline(), (_, numbers) -> since(place, numbers, most));
  }

  /** For people who look into it: what was understood, and what waits for them. */
  void mark(List<FoundMail> mails) throws MailboxAwayException {
    visit(
        Folder.READ_WRITE,
        settings.deadline(),
        (_, numbers) -> {
          for (FoundMail mail : mails) {
            Message message = numbers.getMessageByUID(mail.place().lastUid());
            if (message != null && numbers.getUIDValidity() == mail.place().uidValidity()) {
              boolean understood = mail.report() instanceof DeliveryReport.Ours;
              message.setFlag(understood ? Flags.Flag.SEEN : Flags.Flag.FLAGGED, true);
            }
          }
          return mails.size();
        });
  }

  /** Whether it could be read now. */
  public Opening open(Duration patience) {
    if (!settings.given()) {
      return Opening.NOT_GIVEN;
    }
    try {
      visit(Folder.READ_ONLY, patience, (inbox, _) -> inbox.getMessageCount());
      return Opening.OPENS;
    } catch (MailboxAwayException e) {
      return e.getCause() instanceof AuthenticationFailedException
          ? Opening.SIGN_IN_REFUSED
          : Opening.AWAY;
    }
  }

  /** Whose mailbox it is and where, for people. */
  public String address() {
    return settings.name();
  }

  private List<FoundMail> since(Place place, UIDFolder numbers, int most)
      throws MessagingException, IOException {
    long validity = numbers.getUIDValidity();
    boolean same = validity == place.uidValidity() && numbers.getUIDNext() > place.lastUid();
    long last = same ? place.lastUid() : 0;
    List<Numbered> next = new ArrayList<>();
    for (Message message : numbers.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
      long uid = numbers.getUID(message);
      if (uid > last) { // the last one is always among them
        next.add(new Numbered(uid, message));
      }
    }
    next.sort(Comparator.comparing(Numbered::uid));
    List<FoundMail> found = new ArrayList<>();
    for (Numbered one : next.subList(0, Math.min(most, next.size()))) {
      try {
        found.add(read(new Place(validity, one.uid()), one.message()));
      } catch (MessageRemovedException _) {
        LOG.info("A mail of the return mailbox was taken away before it was read.");
      }
    }
    return found;
  }

  private record Numbered(long uid, Message message) {}

  private FoundMail read(Place place, Message message) throws MessagingException, IOException {
    Date received = message.getReceivedDate();
    Instant at = received == null ? Instant.EPOCH : received.toInstant();
    if (message.getSize() > LARGEST) {
      String id = FoundMail.id(place);
      return new FoundMail(place, id, at, new DeliveryReport.Unreadable("too-large"));
    }
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    message.writeTo(raw);
    byte[] bytes = raw.toByteArray();
    MimeMessage whole = new MimeMessage(session, new ByteArrayInputStream(bytes));
    return new FoundMail(place, FoundMail.id(bytes), at, reader.read(whole));
  }

  private <T> T visit(int mode, Duration longest, Visit<T> visit) throws MailboxAwayException {
    FutureTask<T> result = new FutureTask<>(() -> open(mode, visit));
    Thread.ofVirtual().name("return-mailbox").start(result);
    try {
      return result.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new MailboxAwayException(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw new MailboxAwayException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MailboxAwayException(e);
    } finally {
      // A virtual thread that waits on a socket closes it when it is interrupted.
      result.cancel(true);
    }
  }

  private <T> T open(int mode, Visit<T> visit) throws MessagingException, IOException {
    try (Store store = session.getStore(settings.protocol())) {
      store.connect(
          settings.host(), settings.port(), settings.user(), settings.password().reveal());
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(mode);
        return visit.with(inbox, (UIDFolder) inbox);
      }
    }
  }

  private static Properties properties(ReturnMailboxSettings settings) {
    Properties properties = new Properties();
    String prefix = "mail.%s.".formatted(settings.protocol());
    properties.put(prefix + "connectiontimeout", millis(settings.connectTimeout()));
    properties.put(prefix + "timeout", millis(settings.timeout()));
    properties.put(prefix + "writetimeout", millis(settings.timeout()));
    properties.put(prefix + "starttls.enable", "true");
    properties.put(prefix + "starttls.required", Boolean.toString(settings.requiresTls()));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    // Reading alone must not tell anybody that a mail was dealt with.
    properties.put(prefix + "peek", "true");
    return properties;
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
