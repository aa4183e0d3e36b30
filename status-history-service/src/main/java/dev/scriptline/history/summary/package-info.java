/**
 * Where each prescription stands, folded from its events and kept beside them; what is searched,
 * watched and counted.
 */
@NullMarked
package dev.scriptline.history.summary;

import org.jspecify.annotations.NullMarked;
