package dev.scriptline.sandbox.launcher.demo;

import dev.scriptline.sandbox.launcher.demo.pharmacy.Mail;
import java.time.Duration;

/**
 * How an errand ended.
 *
 * @param timeline as support reads it
 * @param mail what the pharmacy found in its mailbox
 * @param took from the prescription to the end
 */
record Ending(Errand errand, Timeline timeline, Mail mail, Duration took) {}
