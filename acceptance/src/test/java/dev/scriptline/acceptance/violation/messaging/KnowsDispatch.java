package dev.scriptline.acceptance.violation.messaging;

import dev.scriptline.acceptance.violation.dispatch.Known;

/** A library that knows a service. */
record KnowsDispatch(Known stranger) {}
