package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.DeleteCalendar;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import java.time.LocalDate;
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
          .column("first", "first day", it -> it.days().isEmpty() ? "" : it.days().firstKey())
          .column("last", "last day", it -> it.days().isEmpty() ? "" : it.days().lastKey());

  private static final Listing<Map.Entry<LocalDate, String>> DAYS =
      new Listing<Map.Entry<LocalDate, String>>()
          .column("day", "day", it -> it.getKey().toString())
          .column("name", "name", Map.Entry::getValue);

  private final StoreVerbs store;

  CalendarVerb(StoreVerbs store) {
    this.store = store;
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
