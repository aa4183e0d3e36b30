/** What a region demands of patient, prescriber and medicines, held against what was written. */
@NullMarked
package dev.scriptline.api.rule;

import org.jspecify.annotations.NullMarked;
