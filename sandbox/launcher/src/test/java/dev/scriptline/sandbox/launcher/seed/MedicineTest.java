package dev.scriptline.sandbox.launcher.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MedicineTest {

  private static final Pattern WEEKLY_PEN = Pattern.compile("\\S+ \\S+ ([0-9.]+)mg/0\\S+ml .*");

  static Stream<Medicine> all() {
    return Medicine.all().stream();
  }

  @ParameterizedTest // SNOMED's last digit makes a mistyped code show
  @MethodSource("all")
  void hasCodesWithTheRightCheckDigit(Medicine medicine) {
    assertThat(isVerhoeff(medicine.apid())).isTrue();
    assertThat(medicine.vpid().isEmpty() || isVerhoeff(medicine.vpid())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void isDirectedAsItsPenDoses(Medicine medicine) {
    Matcher weekly = WEEKLY_PEN.matcher(medicine.description());
    if (weekly.matches()) {
      assertThat(medicine.directions())
          .isEqualTo("Inject %s mg under the skin once a week for 4 weeks", weekly.group(1));
    } else {
      assertThat(medicine.description()).startsWith("Saxenda");
      assertThat(medicine.directions()).contains("once a day");
    }
  }

  @Test // the script stands alone, for whoever has nothing but psql
  void isTheSameInTheScript() throws IOException {
    String script = Files.readString(Path.of("../sql/bulk-prescriptions.sql"));

    assertThat(Medicine.all())
        .hasSize(12)
        .allSatisfy(medicine -> {
          String generic = medicine.vpid().isEmpty() ? "null" : "'" + medicine.vpid() + "'";
          assertThat(script)
              .contains(
                  "'%s', %s,\n     '%s',\n     '%s')"
                      .formatted(
                          medicine.apid(), generic, medicine.description(), medicine.directions()));
          assertThat(medicine.quantity()).isEqualTo("1");
        });
  }

  /** Verhoeff's check in the dihedral group D5. */
  private static boolean isVerhoeff(String code) {
    int check = 0;
    for (int place = 0; place < code.length(); place++) {
      int digit = code.charAt(code.length() - 1 - place) - '0';
      check = times(check, permuted(digit, place));
    }
    return check == 0;
  }

  private static int permuted(int digit, int times) {
    int permuted = digit;
    for (int i = 0; i < times % 8; i++) {
      permuted = "1576283094".charAt(permuted) - '0';
    }
    return permuted;
  }

  // 0 to 4 turn a pentagon, 5 to 9 turn it over first.
  private static int times(int left, int right) {
    int turn = left < 5 ? left + right % 5 : left - right % 5;
    boolean over = left >= 5 != right >= 5;
    return Math.floorMod(turn, 5) + (over ? 5 : 0);
  }
}
