package dev.scriptline.sandbox.mail.http;

/** Answers a request; runs on a virtual thread and may block. */
@FunctionalInterface
public interface Handler {

  Answer handle(Request request);
}
