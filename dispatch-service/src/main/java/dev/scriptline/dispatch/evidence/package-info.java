/**
 * What is written down of every attempt, for staff and for later: answers, look-ups, tokens under
 * lock.
 */
@NullMarked
package dev.scriptline.dispatch.evidence;

import org.jspecify.annotations.NullMarked;
