/** The viewer as a browser and a test meet it, over HTTP. */
@NullMarked
package dev.scriptline.sandbox.mail;

import org.jspecify.annotations.NullMarked;
