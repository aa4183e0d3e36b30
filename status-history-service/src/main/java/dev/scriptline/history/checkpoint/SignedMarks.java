package dev.scriptline.history.checkpoint;

import dev.scriptline.history.chain.Mark;
import java.util.List;

/**
 * What was signed about one partition, by the topic alone.
 *
 * @param marks each once, in the topic's order of the rows; two at one place contradict each other
 * @param checkpoints how many say so
 * @param forged offsets, on the topic of the checkpoints, of what nobody signed who may
 * @param unlinked rows up to which checkpoints reach that name one before them that is not there
 */
public record SignedMarks(
    List<Mark> marks, long checkpoints, List<Long> forged, List<Long> unlinked) {}
