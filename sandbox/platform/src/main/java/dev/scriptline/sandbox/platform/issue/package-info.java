/** Taking in a prescription: its payload, the objections to it and its token. */
@NullMarked
package dev.scriptline.sandbox.platform.issue;

import org.jspecify.annotations.NullMarked;
