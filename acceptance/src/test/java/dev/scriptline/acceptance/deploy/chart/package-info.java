/** The chart, rendered by Helm and read as those read it who are given it. */
@NullMarked
package dev.scriptline.acceptance.deploy.chart;

import org.jspecify.annotations.NullMarked;
