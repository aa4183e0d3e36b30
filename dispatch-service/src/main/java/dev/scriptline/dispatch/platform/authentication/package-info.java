/** The platform's two tokens: cached, renewed once however many wait, ahead of expiry. */
@NullMarked
package dev.scriptline.dispatch.platform.authentication;

import org.jspecify.annotations.NullMarked;
