package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.app.EngineWiring;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Measures the list of jobs over 20,000 of them in a real store: how soon the first page and a
/// filter are there, how long frames take while one scrolls, how soon a jump to the end has rows.
///
/// Run it with the flags of the tests; an argument names another number of jobs.
public final class JobScrollBench {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int STEPS = 240;

  private final SystemTimers timers = new SystemTimers();
  private final Stage stage;
  private final FrameFixture fixture;

  private JobScrollBench(Stage stage, EngineApi engine) throws Exception {
    this.stage = stage;
    var background = FxTests.background();
    fixture = FxTests.onFx(() -> new FrameFixture(background, engine, timers));
  }

  public static void main(String[] arguments) throws Exception {
    var count = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    var engineTimers = new SystemTimers();
    var folder = Files.createTempDirectory("jobs-bench");
    try (var engine = engine(folder, engineTimers)) {
      for (var i = 0; i < count; i++) {
        engine.execute(new Command.SaveDefinition(job(i), 0), Caller.local("mara")).orThrow();
      }
      new JobScrollBench(stage, engine).measure(count);
    }
    engineTimers.close();
    Platform.exit();
  }

  private static EngineApi engine(Path folder, SystemTimers timers) {
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    var store = Stores.open(new StoreLocation.Folder(folder), codec);
    return EngineWiring.usual(folder, timers).start(store);
  }

  private static JobDefinition job(int number) {
    var job = JobDefinition.of("job", Task.Shell.script("exec ./run " + number));
    var cron = "0 %d %d * * ?".formatted(number % 60, number % 24);
    List<Trigger> triggers =
        number % 5 == 0
            ? List.of()
            : List.of(new Trigger.Cron("main", cron, BERLIN, MisfirePolicy.FIRE_ONCE_NOW));
    return new JobDefinition(
        new Naming(
            "job-%05d".formatted(number * 7919 % 100_003),
            number % 7 == 0 ? "" : "group-" + number % 40,
            "Moves the day's rows of part " + number + ".",
            "team-" + number % 12),
        triggers,
        job.task(),
        job.parameters(),
        job.retry(),
        job.limits(),
        job.placement(),
        job.safety(),
        "");
  }

  private void measure(int count) throws Exception {
    FxTests.doFx(
        () -> {
          fixture.window(stage).show();
          stage.setWidth(1440);
          stage.setHeight(900);
        });
    for (var round = 0; round < 3; round++) {
      FxTests.doFx(() -> fixture.shell.show(Screen.WELCOME));
      say("show screen", elapsed(() -> fixture.shell.show(Screen.JOBS), () -> loaded(20)));
      say("reload first page", elapsed(() -> fixture.jobs.refresh(), () -> loaded(20)));
    }
    say("jump to end", elapsed(() -> table().scrollTo(count - 1), () -> loadedAt(count - 1)));
    say("filter, typing rest included", filter("4711"));
    FxTests.doFx(() -> fixture.jobs.list().filter().clear());
    until(() -> fixture.jobs.list().totalProperty().get() >= count || loaded(20));
    until(() -> loadedAt(count - 1));
    for (var round = 0; round < 2; round++) {
      frames("wheel, 3 rows a frame", i -> i * 3.0 / count);
      frames("dragged through all", i -> (double) i / STEPS);
    }
    FxTests.doFx(() -> fixture.jobs.list().filter().groupedProperty().set(true));
    until(() -> loaded(20));
    frames("grouped, while loading, dragged through all", i -> (double) i / STEPS);
  }

  private Duration filter(String text) throws Exception {
    return elapsed(
        () -> fixture.jobs.list().filter().textProperty().set(text),
        () -> fixture.jobs.list().totalProperty().get() < 100);
  }

  /// Where the scroll bar stands at a step, 0 to 1.
  private interface Course {
    double at(int step);
  }

  private void frames(String name, Course course) throws Exception {
    var took = new ArrayList<Long>();
    var bar =
        FxTests.onFx(
            () ->
                table().lookupAll(".scroll-bar").stream()
                    .map(ScrollBar.class::cast)
                    .filter(it -> it.getOrientation() == Orientation.VERTICAL)
                    .findFirst()
                    .orElseThrow());
    var timer =
        new AnimationTimer() {
          private long before;
          private int step;

          @Override
          public void handle(long now) {
            if (before != 0) {
              took.add(now - before);
            }
            before = now;
            bar.setValue(course.at(step++));
            if (step > STEPS) {
              stop();
            }
          }
        };
    FxTests.doFx(timer::start);
    WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> took.size() >= STEPS);
    took.sort(null);
    System.out.printf(
        "%-46s frames %d: median %.1f ms, P95 %.1f ms, longest %.1f ms%n",
        name,
        took.size(),
        took.get(took.size() / 2) / 1e6,
        took.get(took.size() * 95 / 100) / 1e6,
        took.getLast() / 1e6);
  }

  private Duration elapsed(Runnable act, Callable<Boolean> done) throws Exception {
    var from = timers.nanoTime();
    FxTests.doFx(act);
    until(done);
    return Duration.ofNanos(timers.nanoTime() - from);
  }

  private static void say(String name, Duration took) {
    System.out.printf("%-46s %d ms%n", name, took.toMillis());
  }

  private boolean loaded(int rows) {
    return fixture.jobs.list().rows().size() > rows && loadedAt(rows);
  }

  private boolean loadedAt(int row) {
    var rows = fixture.jobs.list().rows();
    return row < rows.size() && rows.get(row).entry() instanceof JobEntry.Job;
  }

  @SuppressWarnings("unchecked")
  private TableView<JobRow> table() {
    return (TableView<JobRow>) stage.getScene().lookup(".job-list .table-view");
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> FxTests.onFx(condition));
  }
}
