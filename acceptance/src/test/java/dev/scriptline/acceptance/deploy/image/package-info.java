/** What the images are made of, as far as it can be judged without building them. */
@NullMarked
package dev.scriptline.acceptance.deploy.image;

import org.jspecify.annotations.NullMarked;
