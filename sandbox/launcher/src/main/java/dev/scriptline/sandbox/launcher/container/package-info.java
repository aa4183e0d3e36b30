/** The sandbox in containers: what its image does, a part a container. */
@NullMarked
package dev.scriptline.sandbox.launcher.container;

import org.jspecify.annotations.NullMarked;
