package dev.scriptline.dispatch.returned;

import dev.scriptline.dispatch.returned.DeliveryReport.Delayed;
import dev.scriptline.dispatch.returned.DeliveryReport.Delivered;
import dev.scriptline.dispatch.returned.DeliveryReport.Failed;
import dev.scriptline.dispatch.returned.DeliveryReport.Unreadable;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports on mails of ours. They are told by the id that we gave them, which comes back with
 * the headers of the mail.
 *
 * @param domain of the ids that we give
 */
record ReportReader(String domain) {

  private static final Pattern MESSAGE_ID =
      Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([^<>\\s]+)>");
  private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final int DEEPEST = 5;

  DeliveryReport read(MimeMessage mail) {
    try {
      if (!mail.isMimeType("multipart/report")) {
        return new Unreadable("no-report");
      }
      List<InternetHeaders> fields = new ArrayList<>();
      Set<String> messageIds = new HashSet<>();
      collect(mail, fields, messageIds, 0);
      return ours(messageIds)
          .<DeliveryReport>map(transmission -> told(transmission, fields))
          .orElseGet(() -> new Unreadable("not-of-ours"));
    } catch (MessagingException | IOException | RuntimeException _) {
      // What is kept for a person is the mail itself; an exception's text would quote it.
      return new Unreadable("malformed");
    }
  }

  private static void collect(
      Part part, List<InternetHeaders> fields, Set<String> messageIds, int depth)
      throws MessagingException, IOException {
    if (part.isMimeType("message/delivery-status")) {
      ByteArrayInputStream groups = new ByteArrayInputStream(part.getInputStream().readAllBytes());
      while (groups.available() > 0) {
        fields.add(new InternetHeaders(groups));
      }
    } else if (part.isMimeType("message/rfc822")
        || part.isMimeType("text/rfc822-headers")
        || part.isMimeType("message/rfc822-headers")) {
      String @Nullable [] ids = new InternetHeaders(part.getInputStream()).getHeader("Message-ID");
      messageIds.addAll(List.of(ids == null ? new String[0] : ids));
    } else if (part.isMimeType("multipart/*") && depth < DEEPEST) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i), fields, messageIds, depth + 1);
      }
    }
  }

  private Optional<UUID> ours(Set<String> messageIds) {
    if (messageIds.size() != 1) {
      return Optional.empty();
    }
    Matcher id = MESSAGE_ID.matcher(messageIds.iterator().next().strip());
    return id.matches() && id.group(2).equalsIgnoreCase(domain)
        ? Optional.of(UUID.fromString(id.group(1)))
        : Optional.empty();
  }

  /** Our mails have one recipient: servers that tell different things about it tell nothing. */
  private static DeliveryReport told(UUID transmission, List<InternetHeaders> fields) {
    Set<String> actions = new HashSet<>();
    @Nullable String status = null;
    for (InternetHeaders group : fields) {
      @Nullable String action = group.getHeader("Action", null);
      if (action != null) {
        actions.add(action.strip().toLowerCase(Locale.ROOT));
        status = status(group.getHeader("Status", null));
      }
    }
    if (actions.size() != 1) {
      return new Unreadable(actions.isEmpty() ? "no-action" : "several-actions");
    }
    return switch (actions.iterator().next()) {
      case "failed" -> new Failed(transmission, status);
      case "delayed" -> new Delayed(transmission, status);
      case "delivered", "relayed", "expanded" -> new Delivered(transmission, status);
      default -> new Unreadable("unknown-action");
    };
  }

  private static @Nullable String status(@Nullable String field) {
    if (field == null) {
      return null;
    }
    Matcher status = STATUS.matcher(field);
    return status.find() ? status.group(1) : null;
  }
}
