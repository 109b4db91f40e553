package dev.wheelhouse.console.jobs.form;

import java.util.function.Function;
import javafx.util.StringConverter;

/// The values of a choice by their words.
final class ChoiceWords extends StringConverter<String> {
  private final Function<String, String> words;

  ChoiceWords(Function<String, String> words) {
    this.words = words;
  }

  @Override
  public String toString(String value) {
    return value == null || value.isEmpty() ? "" : words.apply(value);
  }

  @Override
  public String fromString(String shown) {
    return shown;
  }
}
