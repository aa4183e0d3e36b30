/** What somebody should look at now; each ends by itself when its cause does. */
@NullMarked
package dev.scriptline.ingest.alarm;

import org.jspecify.annotations.NullMarked;
