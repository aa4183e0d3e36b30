/** The mail viewer: what every mailbox of the sandbox holds, for people and for tests. */
@NullMarked
package dev.scriptline.sandbox.mail;

import org.jspecify.annotations.NullMarked;
