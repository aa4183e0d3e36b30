package dev.scriptline.acceptance.violation.api;

import dev.scriptline.acceptance.violation.dispatch.Known;

/** A service that knows another. */
record KnowsDispatch(Known stranger) {}
