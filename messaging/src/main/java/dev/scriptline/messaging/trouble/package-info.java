/** What relay and intake share when something is wrong: waiting longer, and saying so safely. */
@NullMarked
package dev.scriptline.messaging.trouble;

import org.jspecify.annotations.NullMarked;
