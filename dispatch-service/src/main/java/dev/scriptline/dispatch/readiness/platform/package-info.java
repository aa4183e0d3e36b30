/** Whether the platform would take a prescription: our client, prescribers, clinics, contacts. */
@NullMarked
package dev.scriptline.dispatch.readiness.platform;

import org.jspecify.annotations.NullMarked;
