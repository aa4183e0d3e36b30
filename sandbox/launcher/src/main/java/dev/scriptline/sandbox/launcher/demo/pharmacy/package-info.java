/** What a pharmacist has: a mailbox and the platform's portal. */
@NullMarked
package dev.scriptline.sandbox.launcher.demo.pharmacy;

import org.jspecify.annotations.NullMarked;
