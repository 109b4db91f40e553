package dev.wheelhouse.console.control.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The colours of the light theme, as its style sheet has them, for what is written to files.
record LightColours(Map<String, String> byToken) {
  private static final String SHEET = "/theme/wheelhouse-light.css";
  private static final Pattern TOKEN = Pattern.compile("(-wh-[\\w-]+):\\s*(#[0-9A-Fa-f]{6});");

  static LightColours read() {
    try (var in = LightColours.class.getResourceAsStream(SHEET)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its style sheet " + SHEET);
      }
      var css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new LightColours(
          TOKEN
              .matcher(css)
              .results()
              .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2), (_, last) -> last)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading style sheet " + SHEET, e);
    }
  }

  String of(Tint tint) {
    var colour = byToken.get(tint.token());
    if (colour == null) {
      throw new IllegalStateException("the light theme has no colour " + tint.token());
    }
    return colour;
  }
}
