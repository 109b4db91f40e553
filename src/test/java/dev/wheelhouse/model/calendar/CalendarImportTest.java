package dev.wheelhouse.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files as people have them, and as nobody should.
@Tag("T6")
class CalendarImportTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  @Test
  void plainCsvNeedsNoHeaderAndNoName() {
    var read = csv("2026-12-25,Christmas\n2026-12-26\n");

    assertEquals(days("2026-12-25", "Christmas", "2026-12-26", ""), read.days());
    assertEquals(List.of(), read.problems());
  }

  @Test
  void nastyCsvGivesWhatCanBeReadAndNamesTheLinesThatCannot() throws IOException {
    var read = file("nasty.csv");

    assertEquals(
        days(
            "2026-01-01", "New Year; a day off",
            "2026-02-17", "",
            "2026-04-20", "Birthday",
            "2026-05-01", "Said \"so\"",
            "2026-12-25", "Christmas"),
        read.days());
    assertEquals(
        List.of(
            "6: \"2026-02-30\" is not a date. Write it as 2026-12-25.",
            "9: \"12/25/2026\" is not a date. Write it as 2026-12-25.",
            "12: 0026-12-25 is outside the years 1900 to 2999."),
        told(read));
  }

  @Test
  void nastyCalendarGivesWhatCanBeReadAndNamesTheLinesThatCannot() throws IOException {
    var read = file("nasty.ics");

    assertEquals(
        days(
            "2024-02-29", "Leap day",
            "2024-12-25", "Weihnachten",
            "2026-01-01", "New Year, and the day after",
            "2026-01-02", "New Year, and the day after",
            "2026-03-10", "Plant shut",
            "2026-03-11", "Plant shut",
            "2026-08-01", "Too long",
            "2026-11-01", "First Sunday",
            "2026-12-25", "Weihnachten",
            "2027-12-25", "Weihnachten",
            "2028-02-29", "Leap day",
            "2032-02-29", "Leap day",
            "2044-10-01", "For ever",
            "2045-10-01", "For ever",
            "2046-10-01", "For ever"),
        read.days());
    assertEquals(
        List.of(
            "45: The rule FREQ=YEARLY;BYDAY=1SU is not read: only FREQ=YEARLY on one date is. Just"
                + " the first day is taken.",
            "50: DTSTART \"20260532\" is not a date such as 20261225.",
            "57: \"this is no line\" is no line of a calendar: it has no colon.",
            "60: The event lasts 26663 days; 1 to 366 are read. Just the first is taken.",
            "65: The event has no DTSTART.",
            "71: Days that repeat each year without an end are taken for 20 years, up to 2046.",
            "72: END:VTODO has no BEGIN.",
            "74: The event has no end."),
        told(read));
  }

  @Test
  void textsOfOtherEncodingsAreReadOrRefusedInWords() {
    byte[] wide = "\uFEFF2026-10-01,国庆节\r2026-10-02,国庆节".getBytes(StandardCharsets.UTF_16LE);
    byte[] latin = "2026-10-31,Allerheiligen für alle".getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(
        days("2026-10-01", "国庆节", "2026-10-02", "国庆节"), CalendarImport.of(wide, TODAY).days());
    assertEquals(
        List.of("0: The file is not text in UTF-8. Save it as UTF-8."),
        told(CalendarImport.of(latin, TODAY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000\u0000\u0000",
        "BEGIN:VCALENDAR",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:\nEND:VEVENT",
        "BEGIN:VCALENDAR\n"
            + "BEGIN:VEVENT\n"
            + "DTSTART:99999999\n"
            + "RRULE:FREQ=YEARLY;COUNT=99999999999\n"
            + "END:VEVENT",
        "BEGIN:VCALENDAR\n:::\n;;;=\n \n\tx",
        "date,name",
        "\"\"\"\"\"\",,,;;;"
      })
  void fileWithoutADaySaysSo(String text) {
    var read = csv(text);

    assertEquals(Map.of(), read.days());
    assertThat(told(read)).last().isEqualTo("0: The file has no day that could be read.");
  }

  @Test
  void hostileFilesAreBounded() {
    String everyDay =
        IntStream.range(0, 20_000)
            .mapToObj(i -> LocalDate.parse("1950-01-01").plusDays(i) + ",day")
            .collect(Collectors.joining("\n"));
    String rubbish = "rubbish 1\n".repeat(200_000);
    String rules =
        "BEGIN:VCALENDAR\n"
            + "BEGIN:VEVENT\nDTSTART:19000101\nDURATION:P366D\nRRULE:FREQ=YEARLY\nEND:VEVENT\n"
                .repeat(30_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertEquals(10_000, csv(everyDay).days().size());
          assertThat(told(csv(everyDay)))
              .containsExactly(
                  "10001: The file has more than 10000 days; further ones are left out.");
          assertEquals(100, csv(rubbish).problems().size());
          assertEquals(10_000, csv(rules).days().size());
          assertThat(told(CalendarImport.of(new byte[5_000_000], TODAY)).getFirst())
              .contains("5000000 bytes");
        });
  }

  private static CalendarImport csv(String text) {
    return CalendarImport.of(text.getBytes(StandardCharsets.UTF_8), TODAY);
  }

  private static CalendarImport file(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            CalendarImportTest.class.getResourceAsStream("/calendars/" + name))) {
      return CalendarImport.of(file.readAllBytes(), TODAY);
    }
  }

  private static Map<LocalDate, String> days(String... daysAndNames) {
    var days = new TreeMap<LocalDate, String>();
    for (int i = 0; i < daysAndNames.length; i += 2) {
      days.put(LocalDate.parse(daysAndNames[i]), daysAndNames[i + 1]);
    }
    return days;
  }

  private static List<String> told(CalendarImport read) {
    return read.problems().stream().map(it -> it.line() + ": " + it.message()).toList();
  }
}
