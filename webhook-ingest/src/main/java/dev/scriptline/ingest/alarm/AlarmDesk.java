package dev.scriptline.ingest.alarm;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows staff what is wrong at this moment. */
@RestController
class AlarmDesk {

  private final Alarms alarms;

  AlarmDesk(Alarms alarms) {
    this.alarms = alarms;
  }

  /** Asked of the tables each time: no instance's memory can be behind. */
  @GetMapping("/api/alarms")
  List<AlarmView> now() {
    return alarms.now().stream().map(AlarmView::of).toList();
  }
}
