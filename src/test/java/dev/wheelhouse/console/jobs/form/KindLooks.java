package dev.wheelhouse.console.jobs.form;

import static org.awaitility.Awaitility.await;

import dev.wheelhouse.console.looks.EmptyEngine;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// Renders the form with each kind of task and with every rarer field, for the eye.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class KindLooks {
  private final Path folder;
  private final Stage stage;
  private FrameFixture fixture;
  private String name = "";

  private KindLooks(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    var looks = new KindLooks(Path.of(arguments[0]), stage);
    looks.all(Appearance.LIGHT, Language.ENGLISH, 1440, 900);
    looks.all(Appearance.DARK, Language.CHINESE, 1280, 800);
    looks.all(Appearance.DARK, Language.ENGLISH, 1440, 900);
    looks.all(Appearance.LIGHT, Language.CHINESE, 1440, 900);
    Platform.exit();
  }

  private void all(Appearance look, Language language, int width, int height) throws Exception {
    name = look.name() + "-" + language.locale().getLanguage() + "-" + width;
    fixture = new FrameFixture(FxTests.background(), new EmptyEngine());
    FxTests.doFx(() -> fixture.open(stage, look, language, width, height, new Link.NewJob()));
    settle();
    put(Map.of("name", "payments.settle", "owner", "Finance Ops", "task.command", "settle.sh"));
    for (var kind : TaskChoice.values()) {
      put(Map.of("task.type", kind.name()));
      put(texts(kind));
      scroll("#section-task");
      picture("kind-" + kind.name());
    }
    triggers();
    put(
        Map.of(
            "idempotencyKey.on", "true",
            "idempotencyKey.template", "${params.invoice}",
            "compensation.job", "payments.undo"));
    scroll("#section-safety");
    picture("safety");
    FxTests.doFx(stage::hide);
  }

  private void triggers() throws Exception {
    put(
        Map.of(
            "triggers[0].misfirePolicy", "FIRE_ALL",
            "triggers[0].neverOn", "bank-holidays",
            "triggers[0].keepAwake", "true",
            "triggers[0].startAt", "2026-03-01 00:00"));
    scroll("#section-triggers");
    picture("triggers");
    put(
        Map.of(
            "triggers[0].type", "EVENT",
            "triggers[0].event", "file.arrived",
            "triggers[0].filter", "region=eu, kind"));
    FxTests.doFx(() -> fixture.form.model().problems().judgeAll());
    scroll("#section-triggers");
    picture("triggers-event");
  }

  private static Map<String, String> texts(TaskChoice kind) {
    return switch (kind) {
      case HTTP ->
          Map.of(
              "task.url", "https://bank.example/payments/${params.day}",
              "task.auth.type", "BEARER",
              "task.auth.token", "${secret:bank}",
              "task.completion.type", "POLL",
              "task.expect.jsonPointer", "/state");
      case SQL -> Map.of("task.dataSource", "billing", "task.script", "delete from old;\nselect 1");
      case JAVA_MAIN -> Map.of("task.classpath", "app.jar", "task.options", "-Xmx512m");
      case CONTAINER -> Map.of("task.image", "alpine:3.20", "task.cpus", "1.5");
      case WAIT -> Map.of("task.for", "EVENT", "task.event", "file.arrived");
      case SHELL -> Map.of("task.limits.memoryBytes", "512 MiB", "task.cleanUp", "rm -rf tmp");
      case SUBDAG -> Map.of("task.dag", "billing.daily");
      case JAVA, APPROVAL, NOOP -> Map.of();
    };
  }

  private void put(Map<String, String> texts) throws Exception {
    var first = List.of("task.type", "triggers[0].type");
    FxTests.doFx(
        () -> {
          var document = fixture.form.model().document();
          first.forEach(
              it ->
                  document.put(it, texts.getOrDefault(it, document.document().fields().text(it))));
          texts.forEach(document::put);
        });
  }

  private void scroll(String section) throws Exception {
    settle();
    FxTests.doFx(
        () ->
            Reveal.in(
                (ScrollPane) stage.getScene().lookup("#scroll"),
                stage.getScene().lookup(section),
                true));
  }

  private void settle() throws Exception {
    fixture.time.advance(Duration.ofSeconds(1));
    await().pollDelay(Duration.ofMillis(250)).until(() -> true);
    FxTests.doFx(() -> {});
  }

  private void picture(String what) throws Exception {
    settle();
    FxTests.doFx(stage, () -> {});
    var file = folder.resolve((what + "-" + name + ".png").toLowerCase(Locale.ROOT));
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), file));
  }
}
