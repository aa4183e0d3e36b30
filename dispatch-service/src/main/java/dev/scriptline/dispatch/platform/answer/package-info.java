/** What the platform's answers mean, as one table. */
@NullMarked
package dev.scriptline.dispatch.platform.answer;

import org.jspecify.annotations.NullMarked;
