/** The first answer to a request, kept for whoever asks again with the same key. */
@NullMarked
package dev.scriptline.api.idempotency;

import org.jspecify.annotations.NullMarked;
