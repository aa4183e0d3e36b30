/** What happens to a prescription after it was issued: asking, moving on, voiding, restoring. */
@NullMarked
package dev.scriptline.sandbox.platform.progress;

import org.jspecify.annotations.NullMarked;
