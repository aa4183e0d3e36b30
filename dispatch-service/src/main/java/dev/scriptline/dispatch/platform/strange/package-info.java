/** Remembers how answers were built that nobody could read: a new format shows here first. */
@NullMarked
package dev.scriptline.dispatch.platform.strange;

import org.jspecify.annotations.NullMarked;
