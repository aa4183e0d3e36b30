/** One issue per transmission, whatever the platform does to the answers; its ledger judges. */
@NullMarked
package dev.scriptline.acceptance.dispatch;

import org.jspecify.annotations.NullMarked;
