package dev.scriptline.dispatch.platform.probe;

/**
 * A clinic as the platform lists it for one of its prescribers.
 *
 * @param id what the API takes
 * @param displayId what the dashboard shows
 */
public record ListedClinic(long id, String displayId) {}
