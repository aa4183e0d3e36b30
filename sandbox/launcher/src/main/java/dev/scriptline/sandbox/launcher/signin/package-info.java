/** Bearer tokens of the sandbox's people, asked of its identity provider. */
@NullMarked
package dev.scriptline.sandbox.launcher.signin;

import org.jspecify.annotations.NullMarked;
