package dev.scriptline.dispatch.returned;

import dev.scriptline.dispatch.returned.ReturnedMails.Row;
import dev.scriptline.dispatch.returned.ReturnedMails.Verdict;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came back of mails and waits for somebody; the mails themselves lie in the mailbox. */
@RestController
class ReturnedMailController {

  private static final int MOST = 200;

  private final ReturnedMails mails;

  ReturnedMailController(ReturnedMails mails) {
    this.mails = mails;
  }

  /** The newest mails from which this followed. */
  @GetMapping("/api/returned-mails")
  List<Row> list(@RequestParam(defaultValue = "UNREADABLE") Verdict verdict) {
    return mails.list(verdict, MOST);
  }
}
