package dev.scriptline.dispatch.platform.authentication;

import java.util.UUID;

/**
 * Whose session it is.
 *
 * @param version of the credentials: after a change nobody uses the old session
 */
public record SessionOwner(UUID prescriberId, long version) {}
