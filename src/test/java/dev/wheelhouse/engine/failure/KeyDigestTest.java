package dev.wheelhouse.engine.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F6")
class KeyDigestTest {

  @Test
  void partsThatReadTheSameWithoutTheirLengthsDiffer() {
    assertNotEquals(KeyDigest.of(List.of("ab", "c")), KeyDigest.of(List.of("a", "bc")));
    assertNotEquals(KeyDigest.of(List.of("1:a", "b")), KeyDigest.of(List.of("1", "a1:b")));
    assertNotEquals(KeyDigest.of(List.of("a", "")), KeyDigest.of(List.of("a")));
  }

  @Test
  void sameTextIsTheSameKeyOf64Digits() {
    assertEquals(KeyDigest.of("pay-42"), KeyDigest.of("pay-42"));
    assertEquals(64, KeyDigest.of("pay-42").length());
  }
}
