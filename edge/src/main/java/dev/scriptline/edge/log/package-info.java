/**
 * What a log line may say: JSON by default, plain when asked for, in both with secrets and people
 * taken out.
 */
@NullMarked
package dev.scriptline.edge.log;

import org.jspecify.annotations.NullMarked;
