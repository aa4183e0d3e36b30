/** An OpenID provider without sign-in: whoever holds it mints the tokens. */
@NullMarked
package dev.scriptline.sandbox.infrastructure.issuer;

import org.jspecify.annotations.NullMarked;
