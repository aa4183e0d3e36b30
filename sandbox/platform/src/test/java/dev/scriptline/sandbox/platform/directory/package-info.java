/** Who is invented, and that nobody is so twice. */
@NullMarked
package dev.scriptline.sandbox.platform.directory;

import org.jspecify.annotations.NullMarked;
