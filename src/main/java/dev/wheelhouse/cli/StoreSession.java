package dev.wheelhouse.cli;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.page.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One verb's conversation with the engine of a store. The engine starts with the first question,
/// so that what is wrong with the input is told without it.
final class StoreSession implements AutoCloseable {
  private final Supplier<EngineApi> start;
  private final Caller caller;
  private final AnswerWriter writer;
  private @Nullable EngineApi engine;

  StoreSession(Supplier<EngineApi> start, Caller caller, AnswerWriter writer) {
    this.start = start;
    this.caller = caller;
    this.writer = writer;
  }

  EngineApi engine() {
    if (engine == null) {
      engine = start.get();
    }
    return engine;
  }

  Caller caller() {
    return caller;
  }

  <R> R ask(Query<R> query) {
    return engine().ask(query, caller);
  }

  /// The result, or the refusal as an exception.
  <R> R tell(Command<R> command) {
    return engine().execute(command, caller).orThrow();
  }

  /// As [#tell]; with `override` also what is held.
  <R> R tell(Command<R> command, boolean override) {
    Caller by = override ? caller.overriding() : caller;
    return engine().execute(command, by).orThrow();
  }

  void print(Supplier<String> text, Supplier<Map<String, Object>> object) {
    writer.print(text, object);
  }

  /// A done thing, in one sentence and as an object.
  void done(String sentence, Object... namesAndValues) {
    writer.print(() -> sentence, () -> AnswerWriter.fields(namesAndValues));
  }

  /// All things of a kind.
  <T> void list(Listing<T> listing, List<T> items, String none) {
    writer.print(
        () -> items.isEmpty() ? none : listing.table(items),
        () -> AnswerWriter.fields("items", items.stream().map(listing::object).toList()));
  }

  /// The first part of a list that may be long.
  <T> void page(Listing<T> listing, Page<T> page, String none) {
    writer.print(
        () -> page.items().isEmpty() ? none : listing.table(page.items()) + rest(page),
        () ->
            AnswerWriter.fields(
                "items", page.items().stream().map(listing::object).toList(),
                "total", page.total(),
                "totalIsFloor", page.totalIsFloor()));
  }

  private static String rest(Page<?> page) {
    return page.total() <= page.items().size()
        ? ""
        : "%n%,d of %,d%s are shown; --limit shows more."
            .formatted(page.items().size(), page.total(), page.totalIsFloor() ? " or more" : "");
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
