/**
 * What every HTTP edge shares: who calls, what is refused and how it is said, and values that never
 * print. What a service gets by default stands in {@code edge-defaults.yml}.
 */
@NullMarked
package dev.scriptline.edge;

import org.jspecify.annotations.NullMarked;
