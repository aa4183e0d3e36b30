package dev.scriptline.sandbox.platform.portal;

/** Why a prescription is not shown: an HTTP status, the words, and the field they belong to. */
record Problem(int status, String words, String field) {

  static final String TOKEN = "token";
  static final String GROUP = "group";
}
