/** The smallest service: it adds what it is told to its outbox and takes in what it hears. */
@NullMarked
package dev.scriptline.messaging.ledger;

import org.jspecify.annotations.NullMarked;
