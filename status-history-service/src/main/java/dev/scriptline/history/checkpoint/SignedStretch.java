package dev.scriptline.history.checkpoint;

import dev.scriptline.history.chain.Mark;

/** What one checkpoint signed: the rows behind one mark, up to and with another. */
public record SignedStretch(int partition, Mark from, Mark to) {}
