/**
 * Keeps secrets readable for this service alone: encrypted at rest, bound to the place where they
 * lie.
 */
@NullMarked
package dev.scriptline.dispatch.vault;

import org.jspecify.annotations.NullMarked;
