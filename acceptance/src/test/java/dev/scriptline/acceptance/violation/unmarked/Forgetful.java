package dev.scriptline.acceptance.violation.unmarked;

/** Lives in a package that forgot its {@code @NullMarked}. */
record Forgetful() {}
