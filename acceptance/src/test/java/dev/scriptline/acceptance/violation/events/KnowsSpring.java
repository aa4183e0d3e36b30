package dev.scriptline.acceptance.violation.events;

import org.springframework.core.Ordered;

/** A contract that needs Spring. */
record KnowsSpring(Ordered spring) {}
