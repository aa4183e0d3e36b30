package dev.scriptline.dispatch.hold;

import dev.scriptline.edge.EdgeRules;
import dev.scriptline.edge.Role;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the desk who is held, and how many prescriptions wait for it. */
@RestController
class HoldController {

  private final Holds holds;
  private final JdbcClient jdbc;

  HoldController(Holds holds, JdbcClient jdbc) {
    this.holds = holds;
    this.jdbc = jdbc;
  }

  @GetMapping("/api/holds")
  List<HoldView> holds() {
    return holds.all().stream().map(this::view).toList();
  }

  private HoldView view(Hold hold) {
    return new HoldView(
        hold.party().kind().wire(),
        hold.party().id(),
        hold.reason().wire(),
        hold.since(),
        hold.transmissionId(),
        waiting(hold));
  }

  private long waiting(Hold hold) {
    return jdbc.sql(
            "select count(*) from dispatch_job where state = 'PENDING' and channel = 'platform' and %s = :id"
                .formatted(Holds.column(hold.party().kind())))
        .param("id", hold.party().id())
        .query(Long.class)
        .single();
  }

  /** Who may ask. */
  @Configuration(proxyBeanMethods = false)
  static class Access {

    @Bean
    EdgeRules holdRules() {
      return requests ->
          requests
              .requestMatchers(HttpMethod.GET, "/api/holds")
              .hasAnyAuthority(Role.SUPPORT.authority(), Role.OPERATIONS.authority());
    }
  }
}
