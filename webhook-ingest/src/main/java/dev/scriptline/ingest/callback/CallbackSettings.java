package dev.scriptline.ingest.callback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How callbacks are received.
 *
 * @param bodyTime in which a body must have come; {@code server.tomcat.connection-timeout} bounds
 *     the last wait
 */
@ConfigurationProperties("scriptline.callback")
record CallbackSettings(@DefaultValue("5s") Duration bodyTime) {}
