package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.console.dag.DifferenceModelTest.Later;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.EmptyEngine;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.http.wire.RequestDefaults;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reading what is typed, in virtual time and with work that a test does when it likes.
@Tag("U3")
class EditorYamlTest {
  private static final String LONG = "\n# ".repeat(10_000);

  private final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:42:18Z"));
  private final EditorDocument document =
      new EditorDocument(Documents.of("a>b", "b>c"), time::nanoTime);
  private final Later later = new Later();
  private EditorYaml yaml;

  @BeforeEach
  void look() {
    var link = new EngineLink(new EmptyEngine(), Caller.local("mara"), time, new AtOnce());
    var defaults = new RequestDefaults(ZoneOffset.UTC, Instant.EPOCH);
    yaml = new EditorYaml(link, later, document, () -> defaults);
    yaml.look(true);
  }

  private static String naming(String node) {
    return DefinitionJson.writeYaml(Documents.of("a>b", "b>" + node).definition());
  }

  private List<String> nodes() {
    return Documents.keys(document.document());
  }

  @Test
  void shortTextIsReadAtOnce() {
    yaml.type(naming("d"));

    assertTrue(yaml.readable());
    assertEquals(List.of("a", "b", "d"), nodes());
    assertEquals(List.of(), later.waiting);
  }

  @Test
  void longTextIsReadElsewhereOnceNoMoreIsTyped() {
    document.change("", Edits.place(Map.of("a", new Place(70, 7))));
    yaml.type(naming("d") + LONG);
    time.advance(Duration.ofMillis(199));
    var typed = naming("e") + LONG;
    yaml.type(typed);
    time.advance(Duration.ofMillis(199));
    assertEquals(List.of(), later.waiting);

    time.advance(Duration.ofMillis(1));
    assertEquals(1, later.waiting.size());
    assertEquals(List.of("a", "b", "c"), nodes());
    assertEquals(typed, yaml.textProperty().get());
    assertEquals(typed, yaml.unread());

    later.doAll();
    assertEquals(List.of("a", "b", "e"), nodes());
    assertEquals(new Place(70, 7), document.document().layout().places().get("a"));
    assertEquals(typed, yaml.textProperty().get());
    assertTrue(yaml.readable());
  }

  @Test
  void whatIsTypedWhileTheFormerTextIsReadIsTheOneThatCounts() {
    yaml.type(naming("d") + LONG);
    time.advance(Duration.ofMillis(200));
    var typed = naming("e") + LONG;
    yaml.type(typed);

    later.doAll();
    assertEquals(List.of("a", "b", "c"), nodes());
    assertFalse(yaml.readable());
    assertEquals(typed, yaml.textProperty().get());

    time.advance(Duration.ofMillis(200));
    later.doAll();
    assertEquals(List.of("a", "b", "e"), nodes());
  }

  @Test
  void longTextThatCantBeReadSaysWhereAndStaysUntilItIsMended() {
    var odd = naming("d") + LONG + "\nodd: [";
    yaml.type(odd);
    time.advance(Duration.ofMillis(200));
    later.doAll();
    assertNotNull(yaml.badProperty().get());
    assertEquals(odd, yaml.unread());

    yaml.type(naming("d") + LONG);
    assertFalse(yaml.readable());
    time.advance(Duration.ofMillis(200));
    later.doAll();

    assertTrue(yaml.readable());
    assertEquals("", yaml.unread());
    assertEquals(List.of("a", "b", "d"), nodes());
  }

  @Test
  void changeOfTheDocumentMeanwhileTakesThePlaceOfTheText() {
    yaml.type(naming("d") + LONG);
    time.advance(Duration.ofMillis(200));
    document.change("", Edits.remove(Set.of("c")));
    var written = DefinitionJson.writeYaml(document.document().definition());
    later.doAll();

    assertEquals(List.of("a", "b"), nodes());
    assertEquals(written, yaml.textProperty().get());
    assertTrue(yaml.readable());
  }

  @Test
  void textThatIsForgottenBeforeItWasReadChangesNothing() {
    yaml.type(naming("d") + LONG);
    time.advance(Duration.ofMillis(200));
    yaml.discard();
    later.doAll();

    assertEquals(List.of("a", "b", "c"), nodes());
    assertEquals(naming("c"), yaml.textProperty().get());
  }
}
