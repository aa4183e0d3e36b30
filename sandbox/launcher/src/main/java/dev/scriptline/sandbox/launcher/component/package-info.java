/** The parts of the sandbox, each started and stopped the same way. */
@NullMarked
package dev.scriptline.sandbox.launcher.component;

import org.jspecify.annotations.NullMarked;
