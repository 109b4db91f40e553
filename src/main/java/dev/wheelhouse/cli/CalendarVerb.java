package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.DeleteCalendar;
import dev.wheelhouse.api.Command.SaveCalendar;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.calendar.CalendarImport;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `wheelhouse calendar list|show|import|delete`: named days that triggers include or leave out.
@Command(
    name = "calendar",
    description = "Holiday and business calendars of a store.",
    mixinStandardHelpOptions = true)
final class CalendarVerb {
  private static final Listing<HolidayCalendar> CALENDARS =
      new Listing<HolidayCalendar>()
          .column("name", "name", HolidayCalendar::name)
          .column("days", "days", it -> it.days().size())
          .column("first", "first day", it -> it.days().isEmpty() ? null : it.days().firstKey())
          .column("last", "last day", it -> it.days().isEmpty() ? null : it.days().lastKey());

  private static final Listing<Map.Entry<LocalDate, String>> DAYS =
      new Listing<Map.Entry<LocalDate, String>>()
          .column("day", "day", it -> it.getKey().toString())
          .column("name", "name", Map.Entry::getValue);

  private final StoreVerbs store;
  private final InstantSource clock;

  CalendarVerb(StoreVerbs store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Command(name = "list", description = "Lists calendars.", mixinStandardHelpOptions = true)
  public int list(@Mixin StoreOptions options) {
    return store.run(
        options,
        session ->
            session.list(
                CALENDARS, session.ask(new Query.ListCalendars()), "There is no calendar."));
  }

  @Command(
      name = "show",
      description = "Lists the days of a calendar.",
      mixinStandardHelpOptions = true)
  public int show(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "The calendar.") String name) {
    return store.run(
        options,
        session -> {
          HolidayCalendar calendar =
              session.ask(new Query.ListCalendars()).stream()
                  .filter(it -> it.name().equals(name))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new VerbFailure(
                              ExitCode.FAILED,
                              "404_NOT_FOUND",
                              "There is no calendar %s. See: wheelhouse calendar list"
                                  .formatted(name)));
          session.list(DAYS, List.copyOf(calendar.days().entrySet()), "It has no days.");
        });
  }

  @Command(
      name = "import",
      description = {
        "Reads a calendar from a CSV (.csv) or iCalendar (.ics) file; one of that name is replaced.",
        "A line that can't be read is named and costs itself only."
      },
      mixinStandardHelpOptions = true)
  public int read(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "The calendar.") String name,
      @Parameters(paramLabel = "FILE", description = "The file.") Path file) {
    return store.run(
        options,
        session -> {
          var today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
          var found = CalendarImport.of(new InputFile(file).bytes(), today);
          if (found.days().isEmpty()) {
            throw new BadInput("file.invalid", file + ": " + words(found.problems().getFirst()));
          }
          var calendar = session.tell(new SaveCalendar(new HolidayCalendar(name, found.days())));
          session.print(() -> words(calendar, found), () -> object(calendar, found));
        });
  }

  private static String words(HolidayCalendar calendar, CalendarImport found) {
    StringBuilder text =
        new StringBuilder(
            "Calendar %s has %,d days.".formatted(calendar.name(), calendar.days().size()));
    for (CalendarImport.Problem problem : found.problems()) {
      text.append("\n  not taken: ").append(words(problem));
    }
    return text.toString();
  }

  private static String words(CalendarImport.Problem problem) {
    return problem.line() == 0
        ? problem.message()
        : "line %d: %s".formatted(problem.line(), problem.message());
  }

  private static Map<String, Object> object(HolidayCalendar calendar, CalendarImport found) {
    Map<String, Object> object = CALENDARS.object(calendar);
    object.put(
        "problems",
        found.problems().stream()
            .map(it -> AnswerWriter.fields("line", it.line(), "message", it.message()))
            .toList());
    return object;
  }

  @Command(
      name = "delete",
      description = "Deletes a calendar. Refused while triggers name it.",
      mixinStandardHelpOptions = true)
  public int delete(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "The calendar.") String name) {
    return store.run(
        options,
        session -> {
          session.tell(new DeleteCalendar(name));
          session.done("Calendar " + name + " is deleted.", "name", name);
        });
  }
}
