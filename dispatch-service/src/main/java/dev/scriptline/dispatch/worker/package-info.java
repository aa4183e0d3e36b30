/**
 * Works off the jobs: claims, prepares, commits that it is about to send, sends, and keeps what
 * came of it.
 */
@NullMarked
package dev.scriptline.dispatch.worker;

import org.jspecify.annotations.NullMarked;
