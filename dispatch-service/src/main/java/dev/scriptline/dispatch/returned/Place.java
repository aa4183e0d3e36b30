package dev.scriptline.dispatch.returned;

/**
 * How far a mailbox has been read, in the server's own numbers.
 *
 * @param uidValidity changes when the server numbers its mails anew
 */
record Place(long uidValidity, long lastUid) {}
