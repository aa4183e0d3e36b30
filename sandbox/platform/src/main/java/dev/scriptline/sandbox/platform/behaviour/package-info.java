/** What can be switched while the simulator runs. */
@NullMarked
package dev.scriptline.sandbox.platform.behaviour;

import org.jspecify.annotations.NullMarked;
