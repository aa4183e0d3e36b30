/** The viewer's pages: plain HTML, no scripts, nothing from elsewhere. */
@NullMarked
package dev.scriptline.sandbox.mail.page;

import org.jspecify.annotations.NullMarked;
