package dev.scriptline.dispatch.platform.exchange;

import dev.scriptline.edge.Secret;

/**
 * What every call after the login carries.
 *
 * @param access the client's
 * @param session the prescriber's
 */
public record Tokens(Secret access, Secret session) {}
