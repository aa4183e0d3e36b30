/** What happened to one prescription, in the order and the words of a person. */
@NullMarked
package dev.scriptline.history.timeline;

import org.jspecify.annotations.NullMarked;
