/** What the sandbox consists of and where it is: parts, services, ports, folders. */
@NullMarked
package dev.scriptline.sandbox.launcher.layout;

import org.jspecify.annotations.NullMarked;
