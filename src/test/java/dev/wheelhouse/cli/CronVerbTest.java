package dev.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@Tag("L2")
class CronVerbTest {
  private static final Instant NOW = Instant.parse("2026-02-18T02:00:00Z");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine cron =
      new CommandLine(
          new CronVerb(new PrintWriter(out), new PrintWriter(err), InstantSource.fixed(NOW)));

  @Test
  void batchAgreesWithEveryVerifiedRowByteForByte() throws IOException {
    List<String[]> rows = rows();
    String input = joined(rows, 0, 4, 5, 6);
    String expected = joined(rows, 0, 7, 8, 9);

    int exit = cron.execute("next", "--batch", file(input).toString());

    assertEquals(0, exit, err.toString());
    assertEquals(expected, out.toString());
  }

  @Test
  void batchAnswersAWrongLineWithItsReasonAndGoesOn() throws IOException {
    Path file =
        file(
            """
            a\t0 0 2 * * ?\tNowhere/Land\t2026-03-08T00:10-05:00

            b\t0 0 25 * * ?\tUTC\t2026-03-08T00:10Z
            c\t0 0 2 * * ?\tUTC
            d\t0 0 2 * * ?\tUTC\tyesterday
            e\t0 0 0 30 2 ?\tUTC\t2026-03-08T00:10Z\r
            f\t0 0 2 * * ?\tUTC\t2026-03-08T00:10Z
            """);

    int exit = cron.execute("next", "--batch", file.toString());

    assertEquals(0, exit);
    assertEquals(
        """
        a\tERROR unknown time zone "Nowhere/Land"; use an IANA name, such as Asia/Shanghai
        b\tERROR hour: "25" is out of range; allowed: 0 to 23, *, lists (a,b), ranges (a-b), \
        steps (a/n, a-b/n, */n)
        c\tERROR 4 columns are expected (id, expression, zone, from), here are 3
        d\tERROR not an instant: "yesterday"; write date, time and offset, as in \
        2026-03-08T00:10-05:00 or 2026-03-08T05:10:00Z
        e\tNEVER\tNEVER\tNEVER
        f\t2026-03-08T02:00Z\t2026-03-09T02:00Z\t2026-03-10T02:00Z
        """,
        out.toString());
  }

  @Test
  void nextPrintsOneOffsetTimeALine() {
    int exit =
        cron.execute(
            "next",
            "0 30 2 * * ?",
            "--zone",
            "America/New_York",
            "--from",
            "2026-03-08T05:10:00Z",
            "-n",
            "2");

    assertEquals(0, exit);
    assertEquals("2026-03-08T03:00-04:00\n2026-03-09T02:30-04:00\n", out.toString());
  }

  @Test
  void nextStartsNowAndStopsAtNever() {
    int exit = cron.execute("next", "0 0 0 1 1 ? 2027", "--zone", "UTC");

    assertEquals(0, exit);
    assertEquals("2027-01-01T00:00Z\nNEVER\n", out.toString());
  }

  @Test
  void nextAnswersInJson() throws IOException {
    cron.execute("next", "0 0 2 * * ?", "--zone", "UTC", "-n", "1", "--json");
    cron.execute("next", "--json", "--batch", file("x\tno\tUTC\t2026-03-08T00:10Z").toString());

    assertEquals(
        """
        {"expression":"0 0 2 * * ?","zone":"UTC","from":"2026-02-18T02:00Z",\
        "next":["2026-02-19T02:00Z"]}
        {"id":"x","error":"cron expression: \\"no\\" has the wrong number of fields; allowed: \
        6 or 7 fields (second minute hour day-of-month month day-of-week [year]), or 5 (minute \
        hour day-of-month month day-of-week)"}
        """,
        out.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 0 2 * * ?        | en    | ''            | At 02:00 every day
          0 0 2 * * ?        | zh    | ''            | 每天 02:00
          0 0 2 * * ?        | en    | Asia/Shanghai | At 02:00 every day, Asia/Shanghai
          0 30 8 ? * MON-FRI | zh-CN | Asia/Shanghai | 周一至周五 08:30，Asia/Shanghai
          """)
  void explainSaysASentence(String expression, String language, String zone, String sentence) {
    int exit =
        zone.isEmpty()
            ? cron.execute("explain", expression, "--lang", language)
            : cron.execute("explain", expression, "--lang", language, "--zone", zone);

    assertEquals(0, exit);
    assertEquals(sentence + "\n", out.toString());
  }

  @Test
  void explainInJsonListsTheClockChangesOfTwoYears() {
    cron.execute("explain", "0 30 2 * * ?", "--zone", "America/New_York", "--json");

    assertEquals(
        """
        {"expression":"0 30 2 * * ?","kind":"FIXED","language":"en",\
        "sentence":"At 02:30 every day","zone":"America/New_York","clockChanges":[\
        {"effect":"MOVED","at":"2026-03-08T03:00-04:00","firstTime":"2026-03-08T02:30","times":1},\
        {"effect":"MOVED","at":"2027-03-14T03:00-04:00","firstTime":"2027-03-14T02:30","times":1}]}
        """,
        out.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          next    | 60 0 2 * * ? | --zone=UTC       | second: "60" is out of range; allowed: 0 to 59
          next    | 0 0 2 * * ?  | --zone=new york  | unknown time zone "new york"; did you mean America/New_York?
          next    | 0 0 2 * * ?  | --zone=Mars/Base | use an IANA name, such as Asia/Shanghai
          next    | 0 0 2 * * ?  | --from=tomorrow  | not an instant: "tomorrow"
          next    | 0 0 2 * * ?  | -n=0             | -n 0 is out of range; 1 to 100000
          next    | 0 0 2 * * ?  | --batch=x        | --batch takes expression, zone and from from the file
          explain | 0 0 2 * *    | --lang=tlh       | no language "tlh"; there are en and zh
          explain | 0 0 9 * * 9  | --lang=en        | day of week: "9" is out of range
          """)
  void badInputIsNamedAndExitsWithTwo(String verb, String expression, String option, String text) {
    int exit = cron.execute(verb, expression, option);

    assertEquals(2, exit);
    assertEquals("", out.toString());
    assertTrue(err.toString().contains(text), err.toString());
    assertEquals(1, err.toString().lines().count());
  }

  @Test
  void unreadableFilesAreNamedAndExitWithTwo() {
    int missing = cron.execute("next", "--batch", folder.resolve("none.tsv").toString());
    int directory = cron.execute("next", "--batch", folder.toString());
    int nothing = cron.execute("next");

    assertEquals(List.of(2, 2, 2), List.of(missing, directory, nothing));
    List<String> messages = err.toString().lines().toList();
    assertEquals("there is no file " + folder.resolve("none.tsv"), messages.get(0));
    assertTrue(messages.get(1).startsWith("can't read " + folder), messages.get(1));
    assertEquals("give an expression, as in '0 0 2 * * ?', or --batch FILE", messages.get(2));
  }

  @Test
  void badInputInJsonIsAnObject() {
    cron.execute("explain", "@reboot", "--json");

    assertTrue(
        err.toString().startsWith("{\"error\":{\"code\":\"cron.unknown-macro\",\"message\":"),
        err.toString());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("batch.tsv"), text);
  }

  private static String joined(List<String[]> rows, int... columns) {
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      for (int i = 0; i < columns.length; i++) {
        text.append(i == 0 ? "" : "\t").append(row[columns[i]]);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static List<String[]> rows() throws IOException {
    try (var in = CronVerbTest.class.getResourceAsStream("/cron-cases.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    }
  }
}
