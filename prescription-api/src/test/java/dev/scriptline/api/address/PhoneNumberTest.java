package dev.scriptline.api.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "07700 900123, GB, 447700900123",
    "+44 7700 900123, GB, 447700900123",
    "+44 (0)7700 900123, GB, 447700900123",
    "0044 7700-900123, IE, 447700900123",
    "447700900123, GB, 447700900123",
    "(087) 010 0000, IE, 353870100000",
    "+1 202.555.0123, GB, 12025550123"
  })
  void readsWhatPeopleWrite(String written, String country, String digits) {
    assertThat(PhoneNumber.of(written, country).digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "07700 900123, FR", // whose zero is it?
    "12345, GB",
    "not a number, GB",
    "+44 7700 900123 ext 5, GB",
    "+44770090012345678, GB"
  })
  void refusesWhatIsNone(String written, String country) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PhoneNumber.of(written, country))
        .withMessageNotContaining(written);
  }

  @Test
  void neverPrints() {
    assertThat(PhoneNumber.of("07700 900123", "GB").toString()).doesNotContain("900123");
  }
}
