package dev.wheelhouse.console.control.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.control.graph.GraphPicture.Memo;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.StateStyle;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@Tag("U3")
class GraphSvgTest {
  private static final Texts TEXTS = new Texts(Language.ENGLISH);

  @BeforeAll
  static void loadFonts() throws Exception {
    FxTests.stage();
    FxTests.doFx(Fonts::load);
  }

  @Test
  void aPictureIsAWellFormedFileWithItsWords() throws Exception {
    var document = parsed(write(ToldGraph.billing()));

    var texts = document.getElementsByTagName("text");
    var words =
        IntStream.range(0, texts.getLength())
            .mapToObj(i -> texts.item(i).getTextContent())
            .toList();
    assertTrue(
        words.containsAll(
            List.of("settle", "503 from sepa-gw, 3 of 3", "all 4", "Daily at 02:30 CET")),
        words.toString());
    assertEquals("billing.daily", document.getElementsByTagName("title").item(0).getTextContent());
    assertTrue(document.getElementsByTagName("path").getLength() > 20);
  }

  @Test
  void whatXmlCannotHoldIsEscaped() throws Exception {
    var bad = "a<b> & \"c\" ]]> \u0001\u000b \ud800 结算";
    var memo = new Memo("m", 0, 0, 400, 80, bad, bad, "");

    var document = parsed(write(new GraphPicture(List.of(), List.of(), List.of(memo))));

    var title = document.getElementsByTagName("text").item(0).getTextContent();
    assertTrue(title.startsWith("a<b> & \"c\" ]]>"), title);
    assertTrue(title.endsWith("结算"), title);
  }

  @Test
  void everyColourIsTheLightThemes() {
    var colours = LightColours.read();

    var missing =
        Tint.all().stream().filter(it -> !colours.byToken().containsKey(it.token())).toList();

    assertEquals(List.of(), missing);
    assertEquals("#D23A20", colours.of(Tint.solid(StateStyle.FAILED)));
  }

  @Test
  void everyColourOfTheControlIsSaidInTheStyleSheet() throws Exception {
    try (var in = getClass().getResourceAsStream("/theme/graph.css")) {
      var css = new String(in.readAllBytes(), StandardCharsets.UTF_8);

      Tint.all()
          .forEach(it -> assertTrue(css.contains(it.property() + ": " + it.token() + ";"), css));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "0.5, 0.5", "-0.0001, 0", "12.3456, 12.346", "100, 100", "-7.25, -7.25"})
  void numbersAreShort(double value, String text) {
    assertEquals(text, SvgPen.number(value));
  }

  private static String write(GraphPicture picture) throws Exception {
    var svg = FxTests.onFx(() -> GraphSvg.write(picture, "billing.daily", TEXTS));
    assertFalse(svg.contains("NaN"));
    return svg;
  }

  private static Document parsed(String svg) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(svg.strip())));
  }
}
