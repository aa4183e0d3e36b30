package dev.scriptline.sandbox.platform.portal;

/**
 * Why a prescription is not shown.
 *
 * @param status of HTTP
 * @param words the platform's
 * @param advice what the pharmacist can do about it
 * @param field what they belong to
 */
record Problem(int status, String words, String advice, String field) {

  static final String TOKEN = "token";
  static final String GROUP = "group";
}
