/** Signed callbacks to the integrator and the rule by which they are repeated. */
@NullMarked
package dev.scriptline.sandbox.platform.webhook;

import org.jspecify.annotations.NullMarked;
