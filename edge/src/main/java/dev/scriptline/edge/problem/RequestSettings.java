package dev.scriptline.edge.problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How large a request's body may be. */
@ConfigurationProperties("scriptline.request")
record RequestSettings(@DefaultValue("1MB") DataSize bodyLimit) {}
