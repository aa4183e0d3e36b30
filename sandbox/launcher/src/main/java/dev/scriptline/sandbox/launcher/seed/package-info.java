/** Fills a running sandbox, through the interfaces that clinics and operations use. */
@NullMarked
package dev.scriptline.sandbox.launcher.seed;

import org.jspecify.annotations.NullMarked;
