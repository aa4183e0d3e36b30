/** What operators read, held against what there is. */
@NullMarked
package dev.scriptline.acceptance.deploy.document;

import org.jspecify.annotations.NullMarked;
