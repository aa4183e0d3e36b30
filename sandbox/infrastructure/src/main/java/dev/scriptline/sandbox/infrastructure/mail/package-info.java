/** A mail server that takes mail for everybody. */
@NullMarked
package dev.scriptline.sandbox.infrastructure.mail;

import org.jspecify.annotations.NullMarked;
