package dev.wheelhouse.cli;

import static dev.wheelhouse.cli.AnswerWriter.fields;

import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.cron.CronWords;
import dev.wheelhouse.model.cron.DstNote;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse cron`: when an expression fires, and what it says. Needs no engine.
@Command(
    name = "cron",
    description = "Firing times and meaning of cron expressions.",
    mixinStandardHelpOptions = true)
public final class CronVerb {
  private static final int MOST_FIRINGS = 100_000;
  private static final int DST_DAYS = 730;

  private final PrintWriter out;
  private final PrintWriter err;
  private final InstantSource clock;

  public CronVerb(PrintWriter out, PrintWriter err, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  @Command(
      name = "next",
      description = {
        "Prints the next firings, one a line; NEVER where no further one exists.",
        "With --batch a wrong line is answered with ERROR and the reason; the exit code stays 0."
      },
      mixinStandardHelpOptions = true)
  public int next(
      @Parameters(arity = "0..1", paramLabel = "EXPR", description = "Cron expression.")
          @Nullable String expression,
      @Option(names = "--zone", description = "IANA time zone; the machine's if not given.")
          @Nullable String zone,
      @Option(names = "--from", description = "Instant to start after; now if not given.")
          @Nullable String from,
      @Option(names = "-n", defaultValue = "3", description = "How many; 3 if not given.")
          int count,
      @Option(
              names = "--batch",
              paramLabel = "FILE",
              description = "File of tab-separated id, expression, zone and from.")
          @Nullable Path batch,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    AnswerWriter writer = new AnswerWriter(out, err, json);
    return writer.answer(
        () -> {
          if (batch == null) {
            Instant start = from == null ? clock.instant() : CronInput.instant(from);
            return next(required(expression), zoneOf(zone), start, checked(count), writer);
          }
          if (expression != null || zone != null || from != null) {
            throw new BadInput("usage", "--batch takes expression, zone and from from the file");
          }
          return batch(batch, writer);
        });
  }

  @Command(
      name = "explain",
      description = "Says in a plain sentence when an expression fires.",
      mixinStandardHelpOptions = true)
  public int explain(
      @Parameters(paramLabel = "EXPR", description = "Cron expression.") String expression,
      @Option(names = "--lang", defaultValue = "en", description = "en or zh.") String language,
      @Option(names = "--zone", description = "IANA time zone to add.") @Nullable String zone,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    AnswerWriter writer = new AnswerWriter(out, err, json);
    return writer.answer(
        () -> {
          CronExpression parsed = CronInput.expression(expression);
          Locale locale = CronInput.language(language);
          return explain(parsed, locale, zone == null ? null : CronInput.zone(zone), writer);
        });
  }

  private static int next(
      CronExpression expression, ZoneId zone, Instant from, int count, AnswerWriter writer) {
    List<String> next = CronBatch.next(expression, zone, from, count);
    writer.print(
        () -> String.join("\n", next),
        () ->
            fields(
                "expression", expression.text(),
                "zone", zone.getId(),
                "from", from.atZone(zone).toOffsetDateTime().toString(),
                "next", next));
    return ExitCode.OK;
  }

  private static int batch(Path file, AnswerWriter writer) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.isBlank())
          .map(CronBatch::answer)
          .forEach(answer -> writer.print(answer::line, answer::fields));
      return ExitCode.OK;
    } catch (NoSuchFileException e) {
      throw new BadInput("file.missing", "there is no file " + file);
    } catch (IOException | UncheckedIOException e) {
      throw new BadInput("file.unreadable", "can't read " + file + ": " + e.getMessage());
    }
  }

  private int explain(
      CronExpression expression, Locale language, @Nullable ZoneId zone, AnswerWriter writer) {
    String sentence = CronWords.describe(expression, language);
    String comma = language.getLanguage().equals("zh") ? "，" : ", ";
    writer.print(
        () -> zone == null ? sentence : sentence + comma + zone.getId(),
        () -> {
          Map<String, Object> answer =
              fields(
                  "expression", expression.text(),
                  "kind", expression.kind().name(),
                  "language", language.getLanguage(),
                  "sentence", sentence);
          if (zone != null) {
            answer.put("zone", zone.getId());
            answer.put("clockChanges", clockChanges(expression, zone));
          }
          return answer;
        });
    return ExitCode.OK;
  }

  private List<Map<String, Object>> clockChanges(CronExpression expression, ZoneId zone) {
    return expression.dstNotes(clock.instant(), DST_DAYS, zone).stream()
        .map(note -> clockChange(note, zone))
        .toList();
  }

  private static Map<String, Object> clockChange(DstNote note, ZoneId zone) {
    return fields(
        "effect", note.effect().name(),
        "at", note.at().atZone(zone).toOffsetDateTime().toString(),
        "firstTime", note.firstTime().toString(),
        "times", note.times());
  }

  private static CronExpression required(@Nullable String expression) {
    if (expression == null) {
      throw new BadInput("usage", "give an expression, as in '0 0 2 * * ?', or --batch FILE");
    }
    return CronInput.expression(expression);
  }

  private static int checked(int count) {
    if (count < 1 || count > MOST_FIRINGS) {
      throw new BadInput("usage", "-n " + count + " is out of range; 1 to " + MOST_FIRINGS);
    }
    return count;
  }

  private static ZoneId zoneOf(@Nullable String zone) {
    return zone == null ? ZoneId.systemDefault() : CronInput.zone(zone);
  }
}
