/** Where each prescription stands, folded from what every service says about it. */
@NullMarked
package dev.scriptline.api.projection;

import org.jspecify.annotations.NullMarked;
