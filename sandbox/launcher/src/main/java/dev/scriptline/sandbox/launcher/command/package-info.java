/** What is typed behind {@code ./run}, and what the person there sees. */
@NullMarked
package dev.scriptline.sandbox.launcher.command;

import org.jspecify.annotations.NullMarked;
