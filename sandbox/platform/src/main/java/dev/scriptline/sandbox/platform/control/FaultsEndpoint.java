package dev.scriptline.sandbox.platform.control;

import dev.scriptline.sandbox.platform.fault.FaultOrder;
import dev.scriptline.sandbox.platform.fault.Faults;
import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET|POST|DELETE /sim/faults}: each POST adds one, DELETE takes all back. */
public final class FaultsEndpoint {

  private final Faults faults;

  public FaultsEndpoint(Faults faults) {
    this.faults = faults;
  }

  public Answer list(Request request) {
    return answer(200);
  }

  public Answer add(Request request) {
    return Orders.carryOut(
        request,
        body -> {
          faults.add(FaultOrder.read(body));
          return answer(201);
        });
  }

  public Answer clear(Request request) {
    faults.clear();
    return answer(200);
  }

  private Answer answer(int status) {
    List<Map<String, @Nullable Object>> views =
        faults.orders().stream().map(FaultsEndpoint::view).toList();
    return Answer.json(status, Map.of("faults", views));
  }

  private static Map<String, @Nullable Object> view(FaultOrder order) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("on", order.on().word());
    view.put("mode", order.mode());
    view.put("times", order.times());
    view.put("rate", order.rate());
    view.put("delayMs", order.delayMs());
    return view;
  }
}
