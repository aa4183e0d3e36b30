/** One prescription's way from the doctor to the counter, over the real interfaces, to watch. */
@NullMarked
package dev.scriptline.sandbox.launcher.demo;

import org.jspecify.annotations.NullMarked;
