package dev.scriptline.sandbox.mail;

import dev.scriptline.sandbox.infrastructure.mail.MailServer;
import dev.scriptline.sandbox.mail.http.Site;
import dev.scriptline.sandbox.mail.letter.Letters;
import java.net.URI;

/** Shows the mails of a mail server of the same JVM, in a browser and as JSON. */
public final class MailViewer implements AutoCloseable {

  private final Site site;

  private MailViewer(Site site) {
    this.site = site;
  }

  /**
   * Starts it on 127.0.0.1.
   *
   * @param port which, 0 for a free one
   * @throws IllegalStateException with one sentence when the port is taken
   */
  public static MailViewer start(MailServer server, int port) {
    return new MailViewer(Site.start(port, new Routes(new Letters(server))));
  }

  public URI baseUri() {
    return site.baseUri();
  }

  @Override
  public void close() {
    site.close();
  }
}
