/** Reads topics from any place, outside of all consumer groups: what nobody can edit. */
@NullMarked
package dev.scriptline.history.topic;

import org.jspecify.annotations.NullMarked;
