/** An example of a consumer outside of the house: a table for reports, from status.v1 alone. */
@NullMarked
package dev.scriptline.acceptance.reporting;

import org.jspecify.annotations.NullMarked;
