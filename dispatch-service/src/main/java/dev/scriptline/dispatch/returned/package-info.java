/** What comes back of our mails: reports in the return mailbox, and what follows from them. */
@NullMarked
package dev.scriptline.dispatch.returned;

import org.jspecify.annotations.NullMarked;
