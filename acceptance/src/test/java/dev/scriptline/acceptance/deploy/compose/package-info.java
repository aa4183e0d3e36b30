/** The compose file, held against what the services need and what ./run gives them. */
@NullMarked
package dev.scriptline.acceptance.deploy.compose;

import org.jspecify.annotations.NullMarked;
