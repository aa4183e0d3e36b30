/** The way of the e-mail: a document to the pharmacy's secure mailbox, handed over once. */
@NullMarked
package dev.scriptline.dispatch.email;

import org.jspecify.annotations.NullMarked;
