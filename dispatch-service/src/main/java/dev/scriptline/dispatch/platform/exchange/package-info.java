/** One exchange with the platform: bounded in time and size, never repeated. */
@NullMarked
package dev.scriptline.dispatch.platform.exchange;

import org.jspecify.annotations.NullMarked;
