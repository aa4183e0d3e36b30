/**
 * The two steps by which a caller is known: the client's access token and the prescriber's session.
 */
@NullMarked
package dev.scriptline.sandbox.platform.authentication;

import org.jspecify.annotations.NullMarked;
