/** Taking back what was sent: withdrawal, void, and the change to another pharmacy. */
@NullMarked
package dev.scriptline.api.recall;

import org.jspecify.annotations.NullMarked;
