/** The pharmacy's word that it has the e-mail: a signed link in it, and a page with one button. */
@NullMarked
package dev.scriptline.dispatch.acknowledgement;

import org.jspecify.annotations.NullMarked;
