package dev.scriptline.sandbox.platform;

import dev.scriptline.sandbox.platform.authentication.Authenticated;
import dev.scriptline.sandbox.platform.authentication.LoginEndpoint;
import dev.scriptline.sandbox.platform.authentication.TokenEndpoint;
import dev.scriptline.sandbox.platform.control.ActsEndpoint;
import dev.scriptline.sandbox.platform.control.FaultsEndpoint;
import dev.scriptline.sandbox.platform.control.LedgerEndpoint;
import dev.scriptline.sandbox.platform.control.ResetEndpoint;
import dev.scriptline.sandbox.platform.control.SettingsEndpoint;
import dev.scriptline.sandbox.platform.control.TestEventEndpoint;
import dev.scriptline.sandbox.platform.directory.ClinicsEndpoint;
import dev.scriptline.sandbox.platform.directory.ContactsEndpoint;
import dev.scriptline.sandbox.platform.fault.Target;
import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Handler;
import dev.scriptline.sandbox.platform.http.Routes;
import dev.scriptline.sandbox.platform.issue.IssueEndpoint;
import dev.scriptline.sandbox.platform.portal.Portal;
import dev.scriptline.sandbox.platform.progress.LookUpEndpoint;
import dev.scriptline.sandbox.platform.progress.VoidEndpoint;
import java.util.List;

/** Which path leads where; faults lie behind authentication, so that only true calls meet them. */
final class PlatformRoutes {

  private static final String PRESCRIPTIONS = "/api/v1/prescriptions";

  private final Platform platform;

  PlatformRoutes(Platform platform) {
    this.platform = platform;
  }

  Routes all() {
    Routes routes = new Routes();
    authentication(routes);
    prescriptions(routes);
    directory(routes);
    control(routes);
    portal(routes);
    return routes;
  }

  private void authentication(Routes routes) {
    TokenEndpoint token = new TokenEndpoint(platform.directory, platform.gate, platform.refusals);
    LoginEndpoint login = new LoginEndpoint(platform.directory, platform.gate, platform.refusals);
    routes
        .on("POST", "/oauth/token", faulty(Target.TOKEN, token::grant))
        .on("POST", "/api/v1/login", faulty(Target.LOGIN, login::login));
  }

  private void prescriptions(Routes routes) {
    IssueEndpoint issue =
        new IssueEndpoint(
            platform.directory,
            platform.issuing,
            platform.refusals,
            platform.webhooks,
            platform.mail());
    LookUpEndpoint lookUp = new LookUpEndpoint(platform.prescriptions, platform.behaviour);
    VoidEndpoint cancel = new VoidEndpoint(platform.progress, platform.refusals);
    routes
        .on("POST", PRESCRIPTIONS, guarded(Target.ISSUE, issue::issue))
        .on("GET", PRESCRIPTIONS, guarded(Target.LOOKUP, (_, asked) -> lookUp.byReference(asked)))
        .on(
            "GET",
            PRESCRIPTIONS + "/{token}",
            guarded(Target.LOOKUP, (_, asked) -> lookUp.byToken(asked)))
        .on(
            "POST",
            PRESCRIPTIONS + "/{token}/void",
            guarded(Target.VOID, (_, asked) -> cancel.cancel(asked)));
  }

  private void directory(Routes routes) {
    ClinicsEndpoint clinics = new ClinicsEndpoint(platform.directory);
    ContactsEndpoint contacts = new ContactsEndpoint(platform.directory);
    routes
        .on("GET", "/api/v1/clinics", platform.gate.guard((caller, _) -> clinics.list(caller)))
        .on("GET", "/api/v1/contacts", platform.gate.guard((_, asked) -> contacts.search(asked)));
  }

  private void control(Routes routes) {
    LedgerEndpoint ledger = new LedgerEndpoint(platform.ledger);
    SettingsEndpoint settings = new SettingsEndpoint(platform.behaviour);
    FaultsEndpoint faults = new FaultsEndpoint(platform.faults);
    ActsEndpoint acts = new ActsEndpoint(platform.progress);
    TestEventEndpoint testEvent = new TestEventEndpoint(platform.webhooks);
    ResetEndpoint reset =
        new ResetEndpoint(
            platform.ledger,
            platform.clock,
            List.of(
                platform.webhooks::forget,
                platform.faults::clear,
                platform.faultyCalls::forget,
                platform.behaviour::reset,
                platform.gate::forget,
                platform.prescriptions::clear));
    routes
        .on("GET", "/sim/ledger", ledger::list)
        .on("GET", "/sim/authentications", _ -> Answer.json(200, platform.gate.given()))
        .on("GET", "/sim/settings", settings::show)
        .on("POST", "/sim/settings", settings::change)
        .on("GET", "/sim/faults", faults::list)
        .on("POST", "/sim/faults", faults::add)
        .on("DELETE", "/sim/faults", faults::clear)
        .on("POST", "/sim/reset", reset::reset)
        .on("POST", "/sim/webhooks/test", testEvent::send)
        .on("POST", "/sim/prescriptions/{token}/{act}", acts::act);
  }

  private void portal(Routes routes) {
    Portal portal = new Portal(platform.directory, platform.prescriptions, platform.progress);
    routes
        .on("GET", "/portal", portal::start)
        .on("POST", "/portal", portal::find)
        .on("POST", "/portal/print", portal::print)
        .on("POST", "/portal/confirmation", portal::confirm)
        .on("POST", "/portal/dispense", portal::dispense)
        .on("GET", "/portal/portal.css", portal::style);
    // A bookmark of a page behind a form, or "back" to one: the way in.
    for (String act : List.of("print", "confirmation", "dispense")) {
      routes.on("GET", "/portal/" + act, portal::start);
    }
  }

  private Handler guarded(Target target, Authenticated work) {
    return platform.gate.guard((caller, request) ->
        platform.faultyCalls.around(target, request, () -> work.handle(caller, request)));
  }

  private Handler faulty(Target target, Handler work) {
    return request -> platform.faultyCalls.around(target, request, () -> work.handle(request));
  }
}
