package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.time.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class EngineWatchTest {
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:42:18Z"));
  private final EngineModel model = EngineModel.embedded(ZoneId.of("UTC"));
  private final Told engine = new Told();
  private final EngineWatch watch =
      new EngineWatch(engine, Caller.local("mara"), model, time, new AtOnce());

  @Test
  void figuresComeEveryTwoSeconds() {
    watch.start();
    assertEquals(Health.RUNNING, model.healthProperty().get());
    assertEquals(1, model.figuresProperty().get().queued());

    time.advance(Duration.ofSeconds(4));

    assertEquals(3, model.figuresProperty().get().queued());
  }

  @Test
  void lastFiguresStayWhileNoAnswerComes() {
    watch.start();
    engine.silence = Fault.of(Fault.STORE_UNAVAILABLE, "the disk is gone");

    time.advance(Duration.ofSeconds(2));
    assertEquals(Health.UNREACHABLE, model.healthProperty().get());
    assertEquals(1, model.figuresProperty().get().queued());

    engine.silence = null;
    time.advance(Duration.ofSeconds(2));
    assertEquals(Health.RUNNING, model.healthProperty().get());
  }

  @Test
  void stoppedEngineIsCalledStopped() {
    engine.silence = Fault.of(Fault.ENGINE_STOPPED, "it was asked to");

    watch.start();

    assertEquals(Health.STOPPED, model.healthProperty().get());
  }

  @Test
  void closedWatchAsksNoMore() {
    watch.start();

    watch.close();
    time.advance(Duration.ofMinutes(1));

    assertEquals(1, engine.asked);
  }

  /// An engine that only knows its figures.
  private static final class Told implements EngineApi {
    private int asked;
    private Fault silence;

    @Override
    @SuppressWarnings("unchecked")
    public <R> R ask(Query<R> query, Caller caller) {
      asked++;
      if (silence != null) {
        throw new EngineException.Unreachable(silence);
      }
      return (R)
          new EngineHealth(
              Instant.EPOCH,
              Instant.EPOCH,
              ZoneId.of("UTC"),
              Path.of("/data"),
              0,
              0,
              0,
              0,
              "",
              4,
              0,
              asked,
              0,
              0,
              0,
              "");
    }

    @Override
    public <R> Answer<R> execute(Command<R> command, Caller caller) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Preview preview(Command<?> command, Caller caller) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Subscription subscribe(ChangeListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Capabilities capabilities() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
