package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K7")
class LateCommandsTest {
  private static final RunId SETTLE = new RunId(7);
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:42:18Z"));
  private final AtOnce background = new AtOnce();
  private final ToastModel toasts = new ToastModel(time, background);
  private final Listening engine = new Listening();
  private final List<String> answers = new ArrayList<>();
  private final LateCommands late = commands();

  @Test
  void commandIsSentAfterFiveSeconds() {
    late.send(rerun(SETTLE));

    time.advance(Duration.ofMillis(4_999));
    assertEquals(List.of(), engine.sent);
    assertEquals(Set.of(SETTLE), late.waiting());

    time.advance(Duration.ofMillis(1));
    assertEquals(List.of(new Command.Rerun(SETTLE, false)), engine.sent);
    assertEquals(List.of("done"), answers);
    assertEquals(List.of(), toasts.toasts());
    assertEquals(Set.of(), late.waiting());
  }

  @Test
  void undoTakesItBack() {
    late.send(rerun(SETTLE));

    time.advance(Duration.ofSeconds(4));
    toasts.take(toasts.toasts().getFirst());
    time.advance(Duration.ofMinutes(1));

    assertEquals(List.of(), engine.sent);
    assertEquals(List.of(), toasts.toasts());
    assertEquals(Set.of(), late.waiting());
    assertFalse(late.undoLast());
  }

  @Test
  void undoByKeyTakesTheLastBack() {
    late.send(rerun(SETTLE));
    late.send(rerun(new RunId(8)));

    assertTrue(late.undoLast());
    time.advance(LateCommands.WAIT);

    assertEquals(List.of(new Command.Rerun(SETTLE, false)), engine.sent);
  }

  @Test
  void secondCommandAboutTheSameIsNotTaken() {
    late.send(rerun(SETTLE));

    assertFalse(late.send(rerun(SETTLE)));
    time.advance(LateCommands.WAIT);

    assertEquals(1, engine.sent.size());
  }

  @Test
  void closingTheWindowSendsWhatWaits() {
    late.send(rerun(SETTLE));

    late.close();
    time.advance(LateCommands.WAIT);

    assertEquals(List.of(new Command.Rerun(SETTLE, false)), engine.sent);
  }

  @Test
  void dismissedToastDoesNotTakeItBack() {
    late.send(rerun(SETTLE));

    toasts.dismiss(toasts.toasts().getFirst());
    time.advance(LateCommands.WAIT);

    assertEquals(1, engine.sent.size());
  }

  private LateCommands.Late<RunId> rerun(RunId run) {
    return new LateCommands.Late<>(
        new Command.Rerun(run, false),
        caller -> caller,
        run,
        "settle will be started again",
        "Undo",
        answer -> answers.add(answer instanceof Answer.Done ? "done" : "not done"));
  }

  private LateCommands commands() {
    var caller = Caller.local("mara");
    var attached = new Frame.Attached(engine, caller, ZoneOffset.UTC, time);
    return new LateCommands(attached, new EngineLink(engine, caller, time, background), toasts);
  }

  /// An engine that does whatever it is told, and remembers it.
  private static final class Listening implements EngineApi {
    final List<Command<?>> sent = new ArrayList<>();

    @Override
    public <R> R ask(Query<R> query, Caller caller) {
      throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> Answer<R> execute(Command<R> command, Caller caller) {
      sent.add(command);
      return new Answer.Done<>((R) SETTLE);
    }

    @Override
    public Preview preview(Command<?> command, Caller caller) {
      return Preview.NOTHING;
    }

    @Override
    public Subscription subscribe(ChangeListener listener) {
      return () -> {};
    }

    @Override
    public Capabilities capabilities() {
      return new Capabilities("listening", "", Map.of());
    }

    @Override
    public void close() {}
  }
}
