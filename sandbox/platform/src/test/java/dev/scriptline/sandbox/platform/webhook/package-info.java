/** Callbacks where the contract's times are too long for a test. */
@NullMarked
package dev.scriptline.sandbox.platform.webhook;

import org.jspecify.annotations.NullMarked;
