package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Renders the Queues screen of a bad night to pictures, for the eye.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class QueueLooks {
  private final Path folder;
  private final Stage stage;

  private QueueLooks(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    var looks = new QueueLooks(Path.of(arguments[0]), stage);
    looks.everywhere("queues-dead", QueueLooks::picked);
    looks.everywhere("queues-retry", fixture -> tab(fixture, Queue.RETRY));
    looks.everywhere("queues-pending", fixture -> tab(fixture, Queue.PENDING));
    looks.everywhere("queues-doubt", QueueLooks::doubt);
    looks.one("queues-plain", ToldEntries.night(), _ -> {});
    looks.one("queues-wide", ToldEntries.night(), QueueLooks::pickedGroup);
    looks.one(
        "queues-flat",
        ToldEntries.night(),
        it -> it.queues.list().filter().groupedProperty().set(false));
    looks.one("queues-caution", cautious(), QueueLooks::pickedGroup);
    looks.one("queues-empty", new ToldQueues(), _ -> {});
    looks.one(
        "queues-hidden",
        ToldEntries.night(),
        it -> it.queues.list().filter().ownerProperty().set("Nobody"));
    looks.failed();
    looks.disconnected();
    looks.dialogs();
    Platform.exit();
    System.exit(0);
  }

  private static ToldQueues cautious() {
    var engine = ToldEntries.night();
    engine.impacts =
        List.of(new Impact.NotRepeatable(3, "refund-sepa"), new Impact.Conflicts(1, "settle-sepa"));
    return engine;
  }

  private static void picked(FrameFixture fixture) {
    pickedGroup(fixture);
    fixture.queues.detail().open(ToldEntries.night().queues.get(Queue.DEAD_LETTERS).getFirst());
  }

  private static void pickedGroup(FrameFixture fixture) {
    var group = (QueueRow.Group) fixture.queues.list().rows().getFirst();
    fixture.queues.list().toggle(group);
    fixture.queues.bulk().toggle(group.group());
  }

  private static void tab(FrameFixture fixture, Queue queue) {
    fixture.queues.list().filter().queueProperty().set(queue);
  }

  private static void doubt(FrameFixture fixture) {
    tab(fixture, Queue.CONFIRMATION);
    fixture.queues.detail().open(ToldEntries.night().queues.get(Queue.CONFIRMATION).getFirst());
  }

  private void everywhere(String name, Consumer<FrameFixture> does) throws Exception {
    look(name + "-light", ToldEntries.night(), does, Appearance.LIGHT, Language.ENGLISH, 1440, 900);
    look(name + "-dark", ToldEntries.night(), does, Appearance.DARK, Language.ENGLISH, 1440, 900);
    look(name + "-zh", ToldEntries.night(), does, Appearance.LIGHT, Language.CHINESE, 1440, 900);
    look(
        name + "-narrow", ToldEntries.night(), does, Appearance.LIGHT, Language.ENGLISH, 1280, 800);
  }

  private void one(String name, EngineApi engine, Consumer<FrameFixture> does) throws Exception {
    look(name, engine, does, Appearance.LIGHT, Language.ENGLISH, 1440, 900);
  }

  private void look(
      String name,
      EngineApi engine,
      Consumer<FrameFixture> does,
      Appearance look,
      Language language,
      int w,
      int h)
      throws Exception {
    var fixture = shown(engine, look, language, w, h);
    FxTests.doFx(() -> does.accept(fixture));
    picture(name);
    FxTests.doFx(stage::hide);
  }

  private FrameFixture shown(EngineApi engine, Appearance look, Language language, int w, int h)
      throws Exception {
    var fixture = new FrameFixture(FxTests.background(), engine);
    FxTests.doFx(() -> fixture.show(stage, "queues", look, language, w, h));
    waitFor(() -> fixture.queues.list().phaseProperty().get() != QueueListModel.Phase.LOADING);
    return fixture;
  }

  private void failed() throws Exception {
    var engine = new ToldQueues();
    engine.silent = true;
    var fixture = new FrameFixture(FxTests.background(), engine);
    FxTests.doFx(
        () -> fixture.show(stage, "queues", Appearance.LIGHT, Language.ENGLISH, 1440, 900));
    waitFor(() -> fixture.queues.list().phaseProperty().get() == QueueListModel.Phase.FAILED);
    picture("queues-failed");
  }

  private void disconnected() throws Exception {
    var engine = ToldEntries.night();
    var fixture = shown(engine, Appearance.LIGHT, Language.ENGLISH, 1440, 900);
    FxTests.doFx(() -> picked(fixture));
    WaitForAsyncUtils.waitForFxEvents(20);
    engine.silent = true;
    fixture.time.advance(Duration.ofSeconds(3));
    FxTests.doFx(() -> fixture.queues.link().tryNow());
    waitFor(() -> fixture.queues.link().outageProperty().get() != null);
    fixture.time.advance(Duration.ofSeconds(1));
    picture("queues-disconnected");
  }

  private void dialogs() throws Exception {
    var engine = ToldEntries.night();
    var fixture = shown(engine, Appearance.LIGHT, Language.ENGLISH, 1440, 900);
    FxTests.doFx(() -> picked(fixture));
    WaitForAsyncUtils.waitForFxEvents(20);
    act(fixture, "queue-discard");
    picture("queues-discard");
    FxTests.doFx(fixture.shell::closeDialog);
    act(fixture, "queue-skip");
    picture("queues-skip");
    FxTests.doFx(fixture.shell::closeDialog);
    FxTests.doFx(
        () -> {
          fixture.queues.bulk().clear();
          act("queue-parameters", fixture);
        });
    picture("queues-parameters");
    FxTests.doFx(fixture.shell::closeDialog);
    FxTests.doFx(() -> pickedAgain(fixture));
    WaitForAsyncUtils.waitForFxEvents(20);
    act(fixture, "queue-replay");
    WaitForAsyncUtils.waitForFxEvents(20);
    picture("queues-begun");
    engine.goOn(1, 5);
    FxTests.doFx(() -> fixture.frame.links().open(new Link.ToOperation(1)));
    picture("queues-operation");
    FxTests.doFx(fixture.shell::closeDialog);
    FxTests.doFx(() -> act("notifications", fixture));
    picture("queues-under-way");
    FxTests.doFx(fixture.shell::closePopover);
    FxTests.doFx(() -> tab(fixture, Queue.CONFIRMATION));
    WaitForAsyncUtils.waitForFxEvents(20);
    FxTests.doFx(() -> ((Button) stage.getScene().lookup("#finished-8950")).fire());
    picture("queues-finished");
  }

  private static void pickedAgain(FrameFixture fixture) {
    var group = (QueueRow.Group) fixture.queues.list().rows().getFirst();
    fixture.queues.bulk().toggle(group.group());
  }

  private static void act(FrameFixture fixture, String action) throws Exception {
    FxTests.doFx(() -> act(action, fixture));
  }

  private static void act(String action, FrameFixture fixture) {
    fixture.actions(new Texts(Language.ENGLISH)).get(action).perform();
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> FxTests.onFx(condition::getAsBoolean));
  }

  private void picture(String name) throws Exception {
    WaitForAsyncUtils.sleep(450, TimeUnit.MILLISECONDS);
    WaitForAsyncUtils.waitForFxEvents(20);
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), folder.resolve(name + ".png")));
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), folder.resolve(name + ".png")));
  }
}
