package dev.scriptline.ingest.signature;

import org.springframework.http.HttpHeaders;

/** How a sender writes down that a body is its own. Reading it proves nothing yet. */
interface SignatureScheme {

  /** What the headers claim about the body, or why there is nothing that could be checked. */
  Claim read(byte[] body, HttpHeaders headers);

  /** The header that the signature stands in. */
  String header();
}
