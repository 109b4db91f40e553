package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class FaultsTest {
  private final Texts chinese = new Texts(Language.CHINESE);

  @Test
  void faultIsNamedInTheOperatorsLanguage() {
    var cause = new EngineException.Refused(Fault.of(Fault.NOT_FOUND, "no job is called settle"));

    assertEquals("未找到：no job is called settle", Faults.words(cause, chinese));
  }

  @Test
  void otherErrorsKeepTheWordsOfTheirSource() {
    assertEquals("disk full", Faults.words(new IOException("disk full"), chinese));
    assertEquals("java.io.IOException", Faults.words(new IOException(), chinese));
  }

  @Test
  void everyCodeOfTheApiHasWords() throws Exception {
    var codes =
        Arrays.stream(Fault.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .toList();

    for (var field : codes) {
      var code = ((String) field.get(null)).toLowerCase(Locale.ROOT).replace('_', '-');
      assertTrue(chinese.bundle().containsKey("fault." + code), code);
    }
  }
}
