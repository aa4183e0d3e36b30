/** The pipeline and its scripts, run with stand-ins for the tools that they call. */
@NullMarked
package dev.scriptline.acceptance.deploy.pipeline;

import org.jspecify.annotations.NullMarked;
