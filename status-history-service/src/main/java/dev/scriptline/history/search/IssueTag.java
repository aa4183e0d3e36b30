package dev.scriptline.history.search;

import java.util.UUID;

/** The keyed hash of a platform's token, and what it names. */
record IssueTag(String tag, UUID prescriptionId) {}
