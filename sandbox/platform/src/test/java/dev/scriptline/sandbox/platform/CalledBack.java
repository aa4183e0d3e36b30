package dev.scriptline.sandbox.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody listens to what the platform tells by webhook. */
abstract class CalledBack {

  private static final String SECRET = "a secret of the test";

  final Receiver receiver;
  final String reference = Orders.reference();

  @RegisterExtension final RunningPlatform platform;

  Caller murphy;

  CalledBack() throws IOException {
    receiver = new Receiver();
    platform = new RunningPlatform(settings -> settings.withWebhook(receiver.url(), SECRET));
  }

  @BeforeEach
  void signIn() {
    murphy = Caller.murphy(platform.simulator());
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  static String hmac(byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }
}
