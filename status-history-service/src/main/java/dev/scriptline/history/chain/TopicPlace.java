package dev.scriptline.history.chain;

/** Where on {@code status.v1} an event stands. */
public record TopicPlace(int partition, long offset) {}
