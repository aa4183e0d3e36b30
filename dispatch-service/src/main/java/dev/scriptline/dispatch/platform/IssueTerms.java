package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.hold.Grounds;
import dev.scriptline.dispatch.platform.authentication.Entry.Admitted;

/**
 * What one attempt to issue goes by.
 *
 * @param rememberedContact whether the contact's id was not asked for afresh
 */
record IssueTerms(Admitted admitted, Grounds grounds, String branchId, boolean rememberedContact) {}
