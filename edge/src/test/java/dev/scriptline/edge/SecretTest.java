package dev.scriptline.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecretTest {

  record Login(String user, Secret password) {}

  @Test
  void showsItselfOnlyWhenRevealed() {
    Secret secret = Secret.of("4711");

    assertThat(secret.reveal()).isEqualTo("4711");
    assertThat(secret.toString()).doesNotContain("4711");
    assertThat(new Login("anna", secret).toString()).doesNotContain("4711");
    assertThat(secret.hashCode()).isEqualTo(Secret.of("0815").hashCode());
  }

  @Test
  void comparesByValue() {
    assertThat(Secret.of("4711")).isEqualTo(Secret.of("4711".toCharArray()));
    assertThat(Secret.of("4711")).isNotEqualTo(Secret.of("4712"));
    assertThat(Secret.of("4711")).isNotEqualTo(Secret.of("47110"));
    assertThat(Secret.of("  ").isBlank()).isTrue();
  }

  @Test
  void forgetsWhenClosed() {
    Secret secret = Secret.of("4711");
    secret.close();

    assertThatIllegalStateException().isThrownBy(secret::reveal).withMessageNotContaining("4711");
    assertThatIllegalStateException().isThrownBy(() -> secret.equals(Secret.of("4711")));
  }

  @Test
  void keepsItsOwnCopy() {
    char[] typed = "4711".toCharArray();
    Secret secret = Secret.of(typed);
    typed[0] = 'x';

    assertThat(secret.reveal()).isEqualTo("4711");
  }

  @Test
  void bindsFromASetting() {
    MapConfigurationPropertySource settings =
        new MapConfigurationPropertySource(Map.of("login.user", "anna", "login.password", "4711"));

    Login login = new Binder(settings).bind("login", Login.class).get();

    assertThat(login.password().reveal()).isEqualTo("4711");
  }
}
