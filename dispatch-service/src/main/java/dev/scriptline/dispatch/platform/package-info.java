/**
 * The only home of the platform's client: everything that knows the platform contract is here or
 * below.
 */
@NullMarked
package dev.scriptline.dispatch.platform;

import org.jspecify.annotations.NullMarked;
