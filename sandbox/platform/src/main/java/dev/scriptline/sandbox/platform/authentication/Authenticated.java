package dev.scriptline.sandbox.platform.authentication;

import dev.scriptline.sandbox.platform.directory.Prescriber;
import dev.scriptline.sandbox.platform.http.Reply;
import dev.scriptline.sandbox.platform.http.Request;

/** Handles a request whose client and prescriber are known. */
@FunctionalInterface
public interface Authenticated {

  Reply handle(Prescriber caller, Request request);
}
