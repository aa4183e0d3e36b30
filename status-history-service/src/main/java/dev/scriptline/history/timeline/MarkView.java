package dev.scriptline.history.timeline;

/** A mark and, in words, why the step has it. */
public record MarkView(Mark mark, String words) {}
