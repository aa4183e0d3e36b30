/** The words in which the services speak to each other: events, statuses and their fold. */
@NullMarked
package dev.scriptline.events;

import org.jspecify.annotations.NullMarked;
