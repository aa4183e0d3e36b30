/** The pharmacy's page: find a prescription by its token, print it, mark it as dispensed. */
@NullMarked
package dev.scriptline.sandbox.platform.portal;

import org.jspecify.annotations.NullMarked;
