/**
 * Processes beside this JVM that end with it, the ports they listen on and the directories they
 * own.
 */
@NullMarked
package dev.scriptline.sandbox.infrastructure.process;

import org.jspecify.annotations.NullMarked;
