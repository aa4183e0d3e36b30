/** Tells whether the platform's callbacks reach us and are taken for its own. */
@NullMarked
package dev.scriptline.ingest.readiness;

import org.jspecify.annotations.NullMarked;
