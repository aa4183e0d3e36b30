/** How an event leaves a service and how it enters one; what services program against. */
@NullMarked
package dev.scriptline.messaging;

import org.jspecify.annotations.NullMarked;
