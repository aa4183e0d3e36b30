package dev.scriptline.sandbox.platform.portal;

import dev.scriptline.sandbox.platform.directory.Contact;
import dev.scriptline.sandbox.platform.directory.Directory;
import dev.scriptline.sandbox.platform.http.Answer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first page: choose the group, enter the token. */
final class SearchPage {

  private final Directory directory;

  SearchPage(Directory directory) {
    this.directory = directory;
  }

  Answer show() {
    return Layout.page(200, "Find a prescription", page(Search.none(), null));
  }

  Answer show(Search entered, Problem problem) {
    return Layout.page(problem.status(), "Error: Find a prescription", page(entered, problem));
  }

  private String page(Search entered, @Nullable Problem problem) {
    return "<h1>Find a prescription</h1>"
        + (problem == null
            ? "<p class=\"lead\">You were sent a mail with a token. It opens one prescription, once.</p>"
            : summary(problem))
        + form(entered, problem)
        + pharmacies();
  }

  private static String summary(Problem problem) {
    return """
    <div class="problem" role="alert">
      <p id="problem"><a href="#%s">%s</a></p>
      <p id="advice">%s</p>
    </div>
    """
        .formatted(problem.field(), Html.text(problem.words()), Html.text(problem.advice()));
  }

  private String form(Search entered, @Nullable Problem problem) {
    return """
    <form class="search" method="post" action="/portal" autocomplete="off">
      <div class="field">
        <label for="group">Group of your pharmacy</label>
        <p class="hint" id="group-hint">The mail about the prescription names it.</p>
        <select id="group" name="group" required %s>
    %s
        </select>
      </div>
      <div class="field">
        <label for="token">Token</label>
        <p class="hint" id="token-hint">From the mail: RX and twelve letters or digits. Copy and paste is fine.</p>
        <input id="token" name="token" value="%s" required spellcheck="false" autocapitalize="characters" %s>
      </div>
      <button type="submit">Show prescription</button>
    </form>
    """
        .formatted(
            state(Problem.GROUP, problem),
            options(entered.group()),
            Html.text(entered.token()),
            state(Problem.TOKEN, problem));
  }

  private String options(String chosen) {
    return "<option value=\"\">Choose a group</option>"
        + directory.groups().stream()
            .map(group ->
                "<option value=\"%1$s\"%2$s>%1$s</option>"
                    .formatted(Html.text(group), group.equals(chosen) ? " selected" : ""))
            .collect(Collectors.joining());
  }

  /** Each pharmacy under its own group and nowhere else (contract, 6). */
  private String pharmacies() {
    return "<details><summary>Which group is my pharmacy in?</summary>"
        + directory.groups().stream().map(this::pharmaciesOf).collect(Collectors.joining())
        + "</details>";
  }

  private String pharmaciesOf(String group) {
    return "<h2>%s</h2><ul>%s</ul>"
        .formatted(
            Html.text(group),
            directory.contacts().stream()
                .filter(contact -> contact.group().equals(group))
                .map(SearchPage::pharmacy)
                .collect(Collectors.joining()));
  }

  private static String pharmacy(Contact contact) {
    return "<li>%s <span class=\"hint\">%s</span></li>"
        .formatted(Html.text(contact.name()), Html.text(contact.branchId()));
  }

  private static String state(String field, @Nullable Problem problem) {
    return problem != null && problem.field().equals(field)
        ? "aria-describedby=\"%s-hint problem advice\" aria-invalid=\"true\"".formatted(field)
        : "aria-describedby=\"%s-hint\"".formatted(field);
  }
}
