package dev.scriptline.history.status;

import dev.scriptline.history.chain.Hash;
import dev.scriptline.history.chain.Link;

/** An event that is appended, with the link that it becomes. */
record NewRow(ToldStatus told, Hash previous, Link link) {}
