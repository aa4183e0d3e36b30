/** Settles what nobody knows: asks the channel whether an unconfirmed transmission exists. */
@NullMarked
package dev.scriptline.dispatch.reconciliation;

import org.jspecify.annotations.NullMarked;
