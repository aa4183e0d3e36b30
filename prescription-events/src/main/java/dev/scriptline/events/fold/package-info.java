/** The one rule by which a set of events becomes the state of a prescription. */
@NullMarked
package dev.scriptline.events.fold;

import org.jspecify.annotations.NullMarked;
