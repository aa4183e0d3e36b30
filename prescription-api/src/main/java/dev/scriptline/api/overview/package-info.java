/** What patients and support see of prescriptions, and what keeps these from being sent. */
@NullMarked
package dev.scriptline.api.overview;

import org.jspecify.annotations.NullMarked;
