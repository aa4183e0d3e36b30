/** Taking a transmission back before anything has left us. */
@NullMarked
package dev.scriptline.dispatch.withdrawal;

import org.jspecify.annotations.NullMarked;
