/** The mail that tells a contact about a new prescription. */
@NullMarked
package dev.scriptline.sandbox.platform.mail;

import org.jspecify.annotations.NullMarked;
