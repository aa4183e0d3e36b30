/** The simulator's own interface: ledger, settings, faults, reset and the pharmacy's acts. */
@NullMarked
package dev.scriptline.sandbox.platform.control;

import org.jspecify.annotations.NullMarked;
