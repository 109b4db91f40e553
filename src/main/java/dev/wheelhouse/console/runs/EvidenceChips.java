package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.console.control.Icons;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// The evidence about a run in chips, coloured by what each speaks for (U7).
public final class EvidenceChips {
  private final VerdictWords words;

  public EvidenceChips(RunWords words) {
    this.words = new VerdictWords(words);
  }

  public List<Node> of(Evidence evidence, Instant now) {
    return evidence.facts().stream().<Node>map(fact -> chip(fact, now)).toList();
  }

  private Label chip(Evidence.Fact fact, Instant now) {
    var chip = new Label(words.fact(fact, now), Icons.of(VerdictWords.icon(fact)));
    var weight = fact.weight().name().toLowerCase(Locale.ROOT);
    chip.getStyleClass().setAll("label", "fact-chip", weight);
    chip.setMinWidth(Label.USE_PREF_SIZE);
    chip.setAccessibleText(RunWords.joined(chip.getText(), words.weight(fact.weight())));
    return chip;
  }
}
