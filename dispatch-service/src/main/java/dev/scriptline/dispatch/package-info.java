/**
 * Takes each request to the platform or to the pharmacy's mailbox, once, and says so when it cannot
 * know.
 */
@NullMarked
package dev.scriptline.dispatch;

import org.jspecify.annotations.NullMarked;
