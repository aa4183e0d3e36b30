/**
 * Takes in what others say of our transmissions, callbacks before all, and what we said ourselves
 * before a restore; settles with it what the tables alone leave open.
 */
@NullMarked
package dev.scriptline.dispatch.report;

import org.jspecify.annotations.NullMarked;
