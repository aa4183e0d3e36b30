package dev.scriptline.sandbox.launcher.doctor;

import java.net.URI;

/**
 * Where the doctor asks.
 *
 * @param api prescription-api
 * @param dispatch dispatch-service
 * @param ingest webhook-ingest
 * @param platform the platform simulator, whose dashboard has a button for test events
 */
public record DoctorAddresses(URI api, URI dispatch, URI ingest, URI platform) {}
