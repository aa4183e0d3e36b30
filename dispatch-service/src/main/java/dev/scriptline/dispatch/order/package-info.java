/** Takes requests in: opens the seal, checks that it belongs to the record, and leaves a job. */
@NullMarked
package dev.scriptline.dispatch.order;

import org.jspecify.annotations.NullMarked;
