/** The people around the running system, for tests to read like what they do. */
@NullMarked
package dev.scriptline.acceptance.world;

import org.jspecify.annotations.NullMarked;
