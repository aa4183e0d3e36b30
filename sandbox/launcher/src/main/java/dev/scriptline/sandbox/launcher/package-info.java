/** Starts the sandbox and the services, and is what {@code ./run} does. */
@NullMarked
package dev.scriptline.sandbox.launcher;

import org.jspecify.annotations.NullMarked;
