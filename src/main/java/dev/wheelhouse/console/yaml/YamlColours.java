package dev.wheelhouse.console.yaml;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Which letters of a YAML text are keys, texts in quotes, comments or plain words.
public final class YamlColours {
  private static final Pattern PART =
      Pattern.compile(
          "(?m)(?<comment>(?:^|(?<=\\s))#.*$)"
              + "|(?<key>(?:^|(?<=[\\s{,]))[\\w.$/-]+(?=:(?:\\s|$)))"
              + "|(?<quoted>\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\n]|'')*')"
              + "|(?<word>(?<=[:\\s-]\\s)(?:true|false|null|[-+]?\\d+(?:\\.\\d+)?)(?=\\s*$))");

  private YamlColours() {}

  static StyleSpans<Collection<String>> of(String text) {
    var spans = new StyleSpansBuilder<Collection<String>>();
    var part = PART.matcher(text);
    var end = 0;
    while (part.find()) {
      spans.add(List.of(), part.start() - end);
      spans.add(List.of(styleClass(part)), part.end() - part.start());
      end = part.end();
    }
    spans.add(List.of(), text.length() - end);
    return spans.create();
  }

  private static String styleClass(Matcher part) {
    for (var kind : List.of("comment", "key", "quoted")) {
      if (part.group(kind) != null) {
        return "yaml-" + kind;
      }
    }
    return "yaml-word";
  }
}
