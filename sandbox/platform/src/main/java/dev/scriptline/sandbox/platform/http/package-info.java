/**
 * A small HTTP/1.1 server that can also fail the way networks do: no answer, half an answer, a
 * reset.
 */
@NullMarked
package dev.scriptline.sandbox.platform.http;

import org.jspecify.annotations.NullMarked;
