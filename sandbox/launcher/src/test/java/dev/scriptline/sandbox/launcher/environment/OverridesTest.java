package dev.scriptline.sandbox.launcher.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.Service;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverridesTest {

  private static final Map<String, String> USUAL =
      Map.of("PLATFORM_SETTLE", "PT10M", "DISPATCH_CONCURRENCY", "64", "SERVER_PORT", "8081");

  @Test
  void takesTheServicesPrefixOff() {
    assertThat(applied(Map.of("DISPATCH_PLATFORM_SETTLE", "PT2S"), Part.all()))
        .containsEntry("PLATFORM_SETTLE", "PT2S")
        .hasSameSizeAs(USUAL);
  }

  @Test
  void addsWhatTheServiceDoesNotHaveYet() {
    assertThat(applied(Map.of("DISPATCH_JAVA_TOOL_OPTIONS", "-Dx=y"), Part.all()))
        .containsEntry("JAVA_TOOL_OPTIONS", "-Dx=y");
  }

  @Test // its own name begins like the prefix
  void knowsDispatchConcurrencyForAVariableOfItsOwn() {
    assertThat(applied(Map.of("DISPATCH_CONCURRENCY", "8"), Part.all()))
        .containsEntry("DISPATCH_CONCURRENCY", "8")
        .doesNotContainKey("CONCURRENCY");
  }

  @Test
  void leavesOtherServicesAlone() {
    assertThat(applied(Map.of("API_PLATFORM_SETTLE", "PT2S"), Part.all())).isEqualTo(USUAL);
  }

  @Test
  void doesWithoutThePrefixWhereOneServiceIsNamed() {
    assertThat(applied(Map.of("PLATFORM_SETTLE", "PT2S"), Set.of(Part.DISPATCH)))
        .containsEntry("PLATFORM_SETTLE", "PT2S");
  }

  @Test
  void wantsThePrefixWhereMoreIsStarted() {
    Map<String, String> variables = Map.of("PLATFORM_SETTLE", "PT2S");

    assertThat(applied(variables, Part.all())).isEqualTo(USUAL);
    assertThat(applied(variables, Set.of(Part.DB, Part.DISPATCH))).isEqualTo(USUAL);
    assertThat(applied(variables, Set.of(Part.API))).isEqualTo(USUAL);
  }

  @Test
  void prefersThePrefixedOne() {
    Map<String, String> variables =
        Map.of("PLATFORM_SETTLE", "PT1S", "DISPATCH_PLATFORM_SETTLE", "PT2S");

    assertThat(applied(variables, Set.of(Part.DISPATCH))).containsEntry("PLATFORM_SETTLE", "PT2S");
  }

  @Test
  void doesNotPassOnTheRestOfTheEnvironment() {
    assertThat(applied(Map.of("PATH", "/bin", "EDITOR", "ed"), Set.of(Part.DISPATCH)))
        .isEqualTo(USUAL);
  }

  @Test
  void movesTheSinglePortWithoutThePrefix() {
    assertThat(ports(Map.of("SERVER_PORT", "9999"), Set.of(Part.DISPATCH)))
        .containsEntry("DISPATCH_SERVER_PORT", "9999");
    assertThat(ports(Map.of("SERVER_PORT", "9999"), Part.all()))
        .doesNotContainKey("DISPATCH_SERVER_PORT");
  }

  private static Map<String, String> applied(Map<String, String> variables, Set<Part> only) {
    return Overrides.of(variables, only).applyTo(Service.DISPATCH, USUAL);
  }

  private static Map<String, String> ports(Map<String, String> variables, Set<Part> only) {
    return Overrides.of(variables, only).ports();
  }
}
