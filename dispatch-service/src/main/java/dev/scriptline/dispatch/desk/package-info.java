/** What staff see of the jobs. */
@NullMarked
package dev.scriptline.dispatch.desk;

import org.jspecify.annotations.NullMarked;
