/**
 * One exchange with the mail server: bounded in time, and always known whether the final dot was
 * written.
 */
@NullMarked
package dev.scriptline.dispatch.email.smtp;

import org.jspecify.annotations.NullMarked;
