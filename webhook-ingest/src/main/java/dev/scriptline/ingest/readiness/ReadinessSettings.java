package dev.scriptline.ingest.readiness;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where callbacks matter.
 *
 * @param regions whose prescriptions go to a platform that calls back
 */
@ConfigurationProperties("scriptline.readiness")
record ReadinessSettings(Set<String> regions) {}
