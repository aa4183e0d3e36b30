/** The form every answer of the platform takes. */
@NullMarked
package dev.scriptline.sandbox.platform.envelope;

import org.jspecify.annotations.NullMarked;
