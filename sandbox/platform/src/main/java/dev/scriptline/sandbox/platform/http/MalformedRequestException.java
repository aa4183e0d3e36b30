package dev.scriptline.sandbox.platform.http;

import java.io.IOException;

/** The bytes on the connection are no HTTP request that this server reads. */
final class MalformedRequestException extends IOException {

  MalformedRequestException(String reason) {
    super(reason);
  }
}
