package dev.scriptline.acceptance.violation.sandbox;

import dev.scriptline.acceptance.violation.dispatch.Known;

/** A sandbox that knows a service. */
record KnowsDispatch(Known stranger) {}
