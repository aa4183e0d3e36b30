package dev.scriptline.history.timeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How timelines are read.
 *
 * @param lateAfter so much later than it could have been known a step counts as late
 */
@ConfigurationProperties("scriptline.timeline")
record TimelineSettings(@DefaultValue("PT5M") Duration lateAfter) {}
