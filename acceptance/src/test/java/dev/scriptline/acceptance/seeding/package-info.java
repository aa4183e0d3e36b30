/** Testers never run out of prescriptions: what seeding writes is what the services would have. */
@NullMarked
package dev.scriptline.acceptance.seeding;

import org.jspecify.annotations.NullMarked;
