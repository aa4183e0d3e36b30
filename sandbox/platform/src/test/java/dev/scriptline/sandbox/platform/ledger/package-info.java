/** The ledger under torn lines and second owners. */
@NullMarked
package dev.scriptline.sandbox.platform.ledger;

import org.jspecify.annotations.NullMarked;
