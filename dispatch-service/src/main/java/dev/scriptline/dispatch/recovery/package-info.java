/** Notices that the database was restored, and doubts whatever it believes has yet to be sent. */
@NullMarked
package dev.scriptline.dispatch.recovery;

import org.jspecify.annotations.NullMarked;
