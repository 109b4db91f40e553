package dev.wheelhouse.model.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The days of a file, CSV or iCalendar, and what in it could not be read (T6). A bad line costs
/// itself only.
///
/// @param days with what they are called
/// @param problems in the order of the file, at most [#MOST_PROBLEMS]
public record CalendarImport(SortedMap<LocalDate, String> days, List<Problem> problems) {
  public static final int MOST_BYTES = 4 * 1_048_576;
  public static final int MOST_DAYS = 10_000;
  public static final int MOST_PROBLEMS = 100;

  /// Days that repeat without an end are taken for so many years from today.
  public static final int YEARS_AHEAD = 20;

  private static final String BEGIN = "BEGIN:VCALENDAR";

  public CalendarImport {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    problems = List.copyOf(problems);
  }

  /// Something that was not taken from the file, or not all of it.
  ///
  /// @param line counted from 1; 0 for the file as a whole
  public record Problem(int line, String message) {}

  /// Reads a file of either kind.
  ///
  /// @param today from which repeating days are taken some years ahead
  public static CalendarImport of(byte[] file, LocalDate today) {
    if (file.length > MOST_BYTES) {
      return refused(
          "The file has %d bytes; %d are read. Give a file of days only."
              .formatted(file.length, MOST_BYTES));
    }
    try {
      return of(text(file), today);
    } catch (CharacterCodingException e) {
      return refused("The file is not text in UTF-8. Save it as UTF-8.");
    }
  }

  private static CalendarImport of(String text, LocalDate today) {
    var found = new FoundDays();
    if (text.stripLeading().regionMatches(true, 0, BEGIN, 0, BEGIN.length())) {
      new IcsDays(found, today).read(text);
    } else {
      new CsvDays(found).read(text);
    }
    if (found.empty()) {
      found.problem(0, "The file has no day that could be read.");
    }
    return found.result();
  }

  private static CalendarImport refused(String why) {
    return new CalendarImport(new TreeMap<>(), List.of(new Problem(0, why)));
  }

  /// UTF-8, or what the mark at the beginning says.
  private static String text(byte[] file) throws CharacterCodingException {
    boolean big = begins(file, 0xFE, 0xFF);
    boolean little = begins(file, 0xFF, 0xFE);
    Charset charset =
        big
            ? StandardCharsets.UTF_16BE
            : little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean begins(byte[] file, int first, int second) {
    return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
  }
}
