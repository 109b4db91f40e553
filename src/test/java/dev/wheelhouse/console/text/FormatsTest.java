package dev.wheelhouse.console.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("U12")
class FormatsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-02-18T02:42:18.041Z");

  private final Formats english = new Formats(new Texts(Language.ENGLISH), BERLIN);
  private final Formats chinese = new Formats(new Texts(Language.CHINESE), BERLIN);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-02-18T02:42:18Z, 03:42,        03:42
          2026-02-17T23:30:00Z, 00:30,        00:30
          2026-02-17T17:02:00Z, 17 Feb 18:02, 2月17日 18:02
          2025-12-01T11:00:00Z, 2025-12-01,   2025-12-01
          """)
  void timesLoseWhatGoesWithoutSaying(Instant time, String inEnglish, String inChinese) {
    assertEquals(inEnglish, english.time(time, NOW));
    assertEquals(inChinese, chinese.time(time, NOW));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PT0.041S,    41 ms,     41 毫秒,       41 ms
          PT0.95S,     950 ms,    950 毫秒,      950 ms
          PT9.96S,     9.9 s,     9.9 秒,        9.9 s
          PT48S,       48 s,      48 秒,         48.0 s
          PT8M20S,     8 m 20 s,  8 分 20 秒,    8 m 20 s
          PT8M,        8 m 0 s,   8 分 0 秒,     8 m 00 s
          PT2H17M5S,   2 h 17 m,  2 小时 17 分,  2 h 17 m
          PT51H,       2 d 3 h,   2 天 3 小时,   2 d 03 h
          """)
  void durationsShowTheirTwoLargestUnits(
      Duration duration, String inEnglish, String inChinese, String inColumn) {
    assertEquals(inEnglish, english.duration(duration));
    assertEquals(inChinese, chinese.duration(duration));
    assertEquals(inColumn, Formats.durationCell(duration));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PT38S,    00:38
          PT1M,     01:00
          PT1H2M3S, 1:02:03
          PT-5S,    00:00
          """)
  void countdownStopsAtZero(Duration left, String shown) {
    assertEquals(shown, Formats.countdown(left));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,             0 B
          999,           999 B
          4000000,       4 MB
          1234000000,    1.2 GB
          64000000000,   64 GB
          """)
  void bytesHaveOneDecimalAtMost(long bytes, String shown) {
    assertEquals(shown, Formats.bytes(bytes));
  }

  @Test
  void numbersAreGroupedByThinSpaces() {
    assertEquals("63\u2009115", Formats.number(63_115));
    assertEquals("96.4 %", Formats.percent(0.964));
  }

  @Test
  void headerNamesDayClockAndZone() {
    assertEquals("Wed 18 Feb 2026", english.longDay(NOW));
    assertEquals("2026-02-18 周三", chinese.longDay(NOW));
    assertEquals("03:42:18", english.clock(NOW));
    assertEquals("03:42:18.041", english.clockMillis(NOW));
    assertEquals("CET", english.zoneShort(NOW));
    assertEquals("Europe/Berlin (UTC+1)", english.zoneLong(NOW));
  }

  @Test
  void tooltipNamesEngineLocalAndUniversalTime() {
    var shanghai = ZoneId.of("Asia/Shanghai");

    var lines = english.timeInFull(NOW, shanghai).lines().toList();

    assertEquals("2026-02-18 03:42:18  Europe/Berlin", lines.get(0));
    assertEquals("2026-02-18 10:42:18  Asia/Shanghai, local", lines.get(1));
    assertEquals("2026-02-18 02:42:18  UTC", lines.get(2));
  }

  @Test
  void logicalTimesAreShownInTheZoneOfTheirTrigger() {
    assertEquals("2026-02-18 10:42", english.logicalTime(NOW, ZoneId.of("Asia/Shanghai")));
  }

  @Test
  void zonesWithMinutesShowThem() {
    var kolkata = new Formats(new Texts(Language.ENGLISH), ZoneId.of("Asia/Kolkata"));
    var stJohns = new Formats(new Texts(Language.ENGLISH), ZoneId.of("America/St_Johns"));
    var utc = new Formats(new Texts(Language.ENGLISH), ZoneId.of("UTC"));

    assertEquals("Asia/Kolkata (UTC+5:30)", kolkata.zoneLong(NOW));
    assertEquals("America/St_Johns (UTC−3:30)", stJohns.zoneLong(NOW));
    assertEquals("UTC", utc.zoneLong(NOW));
  }
}
