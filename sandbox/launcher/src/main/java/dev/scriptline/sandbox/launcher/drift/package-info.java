/**
 * Compares what everybody holds of each prescription: the topic, the history, the app, the
 * platform.
 */
@NullMarked
package dev.scriptline.sandbox.launcher.drift;

import org.jspecify.annotations.NullMarked;
