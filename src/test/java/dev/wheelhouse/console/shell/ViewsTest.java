package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.runs.ToldRun;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every FXML file against its controller and the words of both languages.
@Tag("U12")
class ViewsTest {
  @BeforeAll
  static void toolkit() throws Exception {
    FxTests.stage();
  }

  @ParameterizedTest
  @EnumSource
  void loadsInEveryLanguage(Views view) throws Exception {
    for (var language : Language.values()) {
      var texts = new Texts(language);
      var fixture = new FrameFixture(new AtOnce(), new ToldRun());
      FxTests.doFx(() -> fixture.runs.drawer().open(ToldRun.ID));
      fixture.holds.holding().lift(FrameFixture.HOLD, List.of());
      fixture.shell.closeDialog();

      var root = FxTests.onFx(() -> fixture.views(texts, fixture.actions(texts)).load(view));

      assertNotNull(root);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nodesAndFieldsHaveTheSameNames(Views view) throws Exception {
    var document = FxmlDocument.of(view.url());

    assertEquals(fields(document.controller()), document.ids());
  }

  @ParameterizedTest
  @EnumSource
  void handlersExistAndAreUsed(Views view) throws Exception {
    var document = FxmlDocument.of(view.url());

    assertEquals(handlers(document.controller()), document.handlers());
  }

  @ParameterizedTest
  @EnumSource
  void wordsExist(Views view) throws Exception {
    var known = new Texts(Language.ENGLISH).bundle().keySet();

    var missing = new TreeSet<>(FxmlDocument.of(view.url()).textKeys());
    missing.removeAll(known);

    assertEquals(Set.of(), missing);
  }

  @Test
  void everyFileIsListed() {
    var folder = new File(Views.SHELL.url().getPath()).getParentFile();
    var files = Arrays.stream(folder.list()).collect(Collectors.toCollection(TreeSet::new));

    var listed =
        Arrays.stream(Views.values())
            .map(view -> new File(view.url().getPath()).getName())
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(files, listed);
  }

  private static Set<String> fields(Class<?> controller) {
    return Arrays.stream(controller.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(FXML.class))
        .map(field -> field.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> handlers(Class<?> controller) {
    return Arrays.stream(controller.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(FXML.class))
        .map(method -> method.getName())
        .filter(name -> !name.equals("initialize"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
