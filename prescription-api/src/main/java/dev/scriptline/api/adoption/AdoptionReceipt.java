package dev.scriptline.api.adoption;

/**
 * What became of a file.
 *
 * @param rows how many it held
 * @param transmissions how many of the transmissions in it were new
 * @param events how many of the rows were told to the other services, for they were new
 */
record AdoptionReceipt(int rows, int transmissions, int events) {}
