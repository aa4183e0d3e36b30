/**
 * Finds prescriptions for those who answer the telephone: by number, token, status, pharmacy,
 * region and time.
 */
@NullMarked
package dev.scriptline.history.search;

import org.jspecify.annotations.NullMarked;
