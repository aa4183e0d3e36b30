/** The server underneath, byte by byte. */
@NullMarked
package dev.scriptline.sandbox.platform.http;

import org.jspecify.annotations.NullMarked;
