/** Holds the simulator to the platform's contract, over HTTP. */
@NullMarked
package dev.scriptline.sandbox.platform;

import org.jspecify.annotations.NullMarked;
