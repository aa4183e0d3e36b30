/** The append-only record of what the platform did, and the judge of what happened once. */
@NullMarked
package dev.scriptline.sandbox.platform.ledger;

import org.jspecify.annotations.NullMarked;
