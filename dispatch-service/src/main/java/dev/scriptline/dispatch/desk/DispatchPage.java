package dev.scriptline.dispatch.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some jobs, oldest first.
 *
 * @param next what to ask with for the following ones; absent at the end
 */
record DispatchPage(List<DispatchView> dispatches, @Nullable String next) {}
