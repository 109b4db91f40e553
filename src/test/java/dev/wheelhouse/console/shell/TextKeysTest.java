package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.sample.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Keys against their uses in the sources, both ways.
@Tag("U12")
class TextKeysTest {
  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:-[a-z]+)*(?:\\.[a-z0-9-]+)+)\"");

  /// An action that is made with the row or menu that it belongs to is in no registry.
  private static final Pattern ACTION_OF_A_ROW =
      Pattern.compile("(?:Action\\.of|item)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");

  private static final Path SOURCES =
      Path.of("src", "main", "java", "dev", "wheelhouse", "console");

  private final Set<String> known = new TreeSet<>(new Texts(Language.ENGLISH).bundle().keySet());
  private final Set<String> written = keysInSources();

  @Test
  void everyKeyIsUsed() throws Exception {
    var unused = new TreeSet<>(known);
    unused.removeAll(written);
    unused.removeAll(composed());
    composed().forEach(key -> unused.remove(key.replaceFirst("^action\\.", "action-says.")));
    unused.removeIf(key -> key.startsWith("fault.") || checkName(key));
    for (var view : Views.values()) {
      unused.removeAll(FxmlDocument.of(view.url()).textKeys());
    }

    assertEquals(Set.of(), unused);
  }

  @Test
  void everyUsedKeyExists() {
    var families = known.stream().map(key -> key.substring(0, key.indexOf('.'))).toList();
    var missing =
        written.stream()
            .filter(key -> families.contains(key.substring(0, key.indexOf('.'))))
            .collect(Collectors.toCollection(TreeSet::new));
    missing.addAll(composed());
    missing.removeAll(known);

    assertEquals(Set.of(), missing);
  }

  /// Keys that are put together from a family and a name.
  private static Set<String> composed() {
    var keys = new TreeSet<String>();
    Arrays.stream(StateStyle.values()).map(StateStyle::textKey).forEach(keys::add);
    Arrays.stream(Health.values()).map(Health::textKey).forEach(keys::add);
    Arrays.stream(Samples.values()).map(Samples::titleKey).forEach(keys::add);
    Arrays.stream(Samples.values()).map(Samples::sentenceKey).forEach(keys::add);
    new FrameFixture(new AtOnce())
        .actions(new Texts(Language.ENGLISH))
        .all()
        .forEach(action -> keys.add(action.textKey()));
    for (var sample : Samples.values()) {
      keys.add(sample.titleKey());
      keys.add(sample.sentenceKey());
    }
    return keys;
  }

  /// `check.<name>` and `check.<name>-detail`, made by `Check.of`.
  private static boolean checkName(String key) {
    var name = key.replaceFirst("^check\\.", "").replaceFirst("-detail$", "");
    return key.startsWith("check.") && sources().contains("\"" + name + "\"");
  }

  private static Set<String> keysInSources() {
    var keys = new TreeSet<String>();
    KEY.matcher(sources()).results().map(match -> match.group(1)).forEach(keys::add);
    ACTION_OF_A_ROW
        .matcher(sources())
        .results()
        .map(match -> "action." + match.group(1))
        .forEach(keys::add);
    return keys;
  }

  private static String sources() {
    try (var files = Files.walk(SOURCES)) {
      var all = new StringBuilder();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
