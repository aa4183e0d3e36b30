/** The e-prescription platform as its contract describes it, for tests and demonstrations. */
@NullMarked
package dev.scriptline.sandbox.platform;

import org.jspecify.annotations.NullMarked;
