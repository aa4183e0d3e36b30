/** What an operations team is handed, judged without a cluster: chart, compose file, pipeline. */
@NullMarked
package dev.scriptline.acceptance.deploy;

import org.jspecify.annotations.NullMarked;
