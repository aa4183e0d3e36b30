package dev.scriptline.dispatch.platform.probe;

import dev.scriptline.edge.Secret;
import java.time.Duration;
import java.util.Optional;

/**
 * A fresh access token.
 *
 * @param life what the platform says of it, in the unit that we were told; empty when that is
 *     absurd
 */
public record Access(Secret token, Optional<Duration> life) {}
