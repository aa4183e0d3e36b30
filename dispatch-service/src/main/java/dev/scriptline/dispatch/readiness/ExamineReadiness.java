package dev.scriptline.dispatch.readiness;

import dev.scriptline.dispatch.readiness.finding.Finding;
import dev.scriptline.dispatch.readiness.mail.MailExamination;
import dev.scriptline.dispatch.readiness.mail.ReturnExamination;
import dev.scriptline.dispatch.readiness.platform.PlatformExamination;
import dev.scriptline.dispatch.readiness.platform.SideBySide;
import dev.scriptline.dispatch.readiness.platform.Subjects;
import dev.scriptline.events.Channel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Examines what prescriptions need on their way, channel by channel. */
@Component
class ExamineReadiness {

  private final PlatformExamination platform;
  private final MailExamination mail;
  private final ReturnExamination returns;
  private final HoldFindings holds;
  private final ReadinessSettings settings;
  private final Clock clock;

  ExamineReadiness(
      PlatformExamination platform,
      MailExamination mail,
      ReturnExamination returns,
      HoldFindings holds,
      ReadinessSettings settings,
      Clock clock) {
    this.platform = platform;
    this.mail = mail;
    this.returns = returns;
    this.holds = holds;
    this.settings = settings;
    this.clock = clock;
  }

  List<Finding> of(Set<Channel> channels, Subjects subjects) {
    List<Finding> findings = new ArrayList<>();
    if (channels.contains(Channel.PLATFORM)) {
      SideBySide asking =
          new SideBySide(clock, clock.instant().plus(settings.patience()), settings.share());
      findings.addAll(platform.examine(subjects, asking));
      findings.addAll(holds.all());
    }
    if (channels.contains(Channel.EMAIL)) {
      findings.addAll(mail.examine(settings.share()));
      findings.add(returns.examine(settings.share()));
    }
    return findings;
  }
}
