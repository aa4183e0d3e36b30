package dev.scriptline.dispatch.readiness.platform;

import java.util.List;
import java.util.UUID;

/**
 * What others know of and this service may not: whoever asks names it.
 *
 * @param branchIds the pharmacies' branches to look for
 * @param prescriberIds who prescribes
 * @param clinicIds for whom it is prescribed
 */
public record Subjects(List<String> branchIds, List<UUID> prescriberIds, List<UUID> clinicIds) {}
