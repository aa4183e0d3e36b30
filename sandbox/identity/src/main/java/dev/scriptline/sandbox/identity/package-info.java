/**
 * The sandbox's OpenID provider: the invented people of the sandbox sign in here, and services
 * verify its tokens.
 */
@NullMarked
package dev.scriptline.sandbox.identity;

import org.jspecify.annotations.NullMarked;
