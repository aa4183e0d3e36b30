package dev.scriptline.sandbox.platform.http;

/** Turns a request into a reply; runs on a virtual thread and may block. */
@FunctionalInterface
public interface Handler {

  Reply handle(Request request);
}
