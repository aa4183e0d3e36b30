/**
 * The document that a pharmacist dispenses from: one page of print for the eye, tagged for screen
 * readers, made to be archived.
 */
@NullMarked
package dev.scriptline.dispatch.email.document;

import org.jspecify.annotations.NullMarked;
