/** What makes a row a link: canonical bytes, hashes, and the marks that checkpoints sign. */
@NullMarked
package dev.scriptline.history.chain;

import org.jspecify.annotations.NullMarked;
