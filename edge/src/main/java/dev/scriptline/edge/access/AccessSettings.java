package dev.scriptline.edge.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Whose tokens are taken, and which pages may call from a browser. */
@Validated
@ConfigurationProperties("scriptline.access")
record AccessSettings(
    @NotNull URI issuer,
    @NotBlank String audience,
    @DefaultValue List<String> browserOrigins,
    @DefaultValue("30s") Duration clockSkew) {}
