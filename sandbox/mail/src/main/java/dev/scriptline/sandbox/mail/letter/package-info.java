/** Mails as a reader wants them, whatever was sent. */
@NullMarked
package dev.scriptline.sandbox.mail.letter;

import org.jspecify.annotations.NullMarked;
