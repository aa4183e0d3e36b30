/** The steps of the demo: told, timed, waited for, failed. */
@NullMarked
package dev.scriptline.sandbox.launcher.demo.step;

import org.jspecify.annotations.NullMarked;
