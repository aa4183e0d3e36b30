/** Whether the mail server takes what the e-mail channel would hand in. */
@NullMarked
package dev.scriptline.dispatch.readiness.mail;

import org.jspecify.annotations.NullMarked;
