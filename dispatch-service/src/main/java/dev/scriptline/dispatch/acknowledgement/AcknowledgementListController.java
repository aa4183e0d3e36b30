package dev.scriptline.dispatch.acknowledgement;

import dev.scriptline.dispatch.acknowledgement.Acknowledgements.Listed;
import dev.scriptline.dispatch.acknowledgement.Acknowledgements.Verdict;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pharmacies' words for the desk: those that contradict us are a reason to telephone. */
@RestController
class AcknowledgementListController {

  private static final int MOST = 200;

  private final Acknowledgements acknowledgements;

  AcknowledgementListController(Acknowledgements acknowledgements) {
    this.acknowledgements = acknowledgements;
  }

  /** The newest of which this was concluded. */
  @GetMapping("/api/acknowledgements")
  List<Listed> list(@RequestParam(defaultValue = "CONTRADICTED") Verdict verdict) {
    return acknowledgements.list(verdict, MOST);
  }
}
