/**
 * Makes a problem with a code out of every failure of the framework, without repeating what was
 * sent.
 */
@NullMarked
package dev.scriptline.edge.problem;

import org.jspecify.annotations.NullMarked;
