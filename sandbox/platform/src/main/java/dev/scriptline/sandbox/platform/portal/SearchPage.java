package dev.scriptline.sandbox.platform.portal;

import dev.scriptline.sandbox.platform.http.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first page: choose the group, enter the token. */
final class SearchPage {

  private final List<String> groups;

  SearchPage(List<String> groups) {
    this.groups = groups;
  }

  Answer show() {
    return Layout.page(200, "Find a prescription", form(Search.none(), null));
  }

  Answer show(Search entered, Problem problem) {
    return Layout.page(
        problem.status(), "Error: Find a prescription", summary(problem) + form(entered, problem));
  }

  private static String summary(Problem problem) {
    return """
    <div class="problem" role="alert" aria-labelledby="problem-title">
      <h2 id="problem-title">The prescription cannot be shown</h2>
      <p><a href="#%s">%s</a></p>
    </div>
    """
        .formatted(problem.field(), Html.text(problem.words()));
  }

  private String form(Search entered, @Nullable Problem problem) {
    return """
    <h1>Find a prescription</h1>
    <form method="post" action="/portal" autocomplete="off">
      <div class="field">
        <label for="group">Group of your pharmacy</label>
        <p class="hint" id="group-hint">The mail about the prescription names it.</p>
        <select id="group" name="group" required %s>
    %s
        </select>
      </div>
      <div class="field">
        <label for="token">Token</label>
        <p class="hint" id="token-hint">From the mail: RX and twelve letters or digits.</p>
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
    StringBuilder options = new StringBuilder("<option value=\"\">Choose a group</option>");
    for (String group : groups) {
      options
          .append("<option value=\"" + Html.text(group) + "\"")
          .append(group.equals(chosen) ? " selected>" : ">")
          .append(Html.text(group))
          .append("</option>");
    }
    return options.toString();
  }

  private static String state(String field, @Nullable Problem problem) {
    return problem != null && problem.field().equals(field)
        ? "aria-describedby=\"%s-hint problem-title\" aria-invalid=\"true\"".formatted(field)
        : "aria-describedby=\"%s-hint\"".formatted(field);
  }
}
