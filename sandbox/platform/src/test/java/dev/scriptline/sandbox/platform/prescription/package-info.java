/** Rules of prescriptions and tokens. */
@NullMarked
package dev.scriptline.sandbox.platform.prescription;

import org.jspecify.annotations.NullMarked;
