/** Who is registered at the platform: clients, prescribers, clinics and contacts. */
@NullMarked
package dev.scriptline.sandbox.platform.directory;

import org.jspecify.annotations.NullMarked;
