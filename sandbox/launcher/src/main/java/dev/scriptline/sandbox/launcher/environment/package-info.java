/** The variables that a service is started with: drawn, derived, overridden, kept in a file. */
@NullMarked
package dev.scriptline.sandbox.launcher.environment;

import org.jspecify.annotations.NullMarked;
