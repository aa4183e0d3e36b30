/** More callbacks than anybody sends, while everything beneath them fails. */
@NullMarked
package dev.scriptline.acceptance.storm;

import org.jspecify.annotations.NullMarked;
