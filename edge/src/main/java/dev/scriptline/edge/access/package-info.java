/**
 * Bearer tokens: who issued them, what they allow, and how a service without a valid one answers.
 */
@NullMarked
package dev.scriptline.edge.access;

import org.jspecify.annotations.NullMarked;
