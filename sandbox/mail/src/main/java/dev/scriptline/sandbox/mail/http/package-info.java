/** The little of HTTP that the viewer needs. */
@NullMarked
package dev.scriptline.sandbox.mail.http;

import org.jspecify.annotations.NullMarked;
