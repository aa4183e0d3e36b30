package dev.scriptline.sandbox.platform.directory;

/** A pharmacy's branch, the mailbox it reads and the group under which the portal lists it. */
public record Contact(long id, String branchId, String name, String email, String group) {}
