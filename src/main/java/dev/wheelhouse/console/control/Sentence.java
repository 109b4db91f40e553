package dev.wheelhouse.console.control;

import java.util.ArrayList;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A sentence in which some words stand out: those between two pairs of asterisks.
public final class Sentence extends TextFlow {
  private static final Pattern STRONG = Pattern.compile("\\*\\*(.*?)\\*\\*");

  public Sentence() {
    getStyleClass().add("sentence");
    setAccessibleRole(AccessibleRole.TEXT);
  }

  public void show(String marked) {
    var parts = new ArrayList<Node>();
    var matcher = STRONG.matcher(marked);
    var end = 0;
    while (matcher.find()) {
      parts.add(text(marked.substring(end, matcher.start()), "plain"));
      parts.add(text(matcher.group(1), "strong"));
      end = matcher.end();
    }
    parts.add(text(marked.substring(end), "plain"));
    getChildren().setAll(parts);
    setAccessibleText(plain(marked));
  }

  /// The sentence without its marks.
  public static String plain(String marked) {
    return STRONG.matcher(marked).replaceAll("$1");
  }

  private static Text text(String words, String styleClass) {
    var text = new Text(words);
    text.getStyleClass().add(styleClass);
    return text;
  }
}
