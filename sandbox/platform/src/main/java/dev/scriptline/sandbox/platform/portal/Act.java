package dev.scriptline.sandbox.platform.portal;

/** A button of a prescription's page: it sends group and token along, never in an address. */
record Act(String path, String label, String kind) {

  static Act print(String label) {
    return new Act("/portal/print", label, "quiet");
  }

  static Act askToDispense() {
    return new Act("/portal/confirmation", "Mark as dispensed", "");
  }

  static Act dispense() {
    return new Act("/portal/dispense", "Yes, mark as dispensed", "");
  }

  static Act back() {
    return new Act("/portal", "No, go back", "quiet");
  }

  String form(Search search) {
    return """
    <form method="post" action="%s">
      <input type="hidden" name="group" value="%s">
      <input type="hidden" name="token" value="%s">
      <button type="submit" class="%s">%s</button>
    </form>
    """
        .formatted(path, Html.text(search.group()), Html.text(search.token()), kind, label);
  }
}
