/** Every transmission on its way: its state, its attempts, and what the others are told of them. */
@NullMarked
package dev.scriptline.dispatch.job;

import org.jspecify.annotations.NullMarked;
