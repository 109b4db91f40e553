package dev.wheelhouse.console.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The style sheets of the window for one choice of light or dark and one scale.
///
/// Lengths that grow with the scale are written with the unit `px`; hairlines have no unit. At
/// scales other than 100 % the sheets are rewritten and handed to JavaFX as data.
final class Sheets {
  private static final List<String> PARTS =
      List.of(
          "type",
          "controls",
          "menus",
          "tables",
          "states",
          "panes",
          "shell",
          "welcome",
          "overview",
          "runs",
          "queues",
          "jobs",
          "form",
          "inspector",
          "palette",
          "graph",
          "dag");
  private static final Pattern LENGTH = Pattern.compile("(?<![\\w.#-])(\\d+(?:\\.\\d+)?)px");

  private final Map<String, String> rewritten = new ConcurrentHashMap<>();

  List<String> of(boolean dark, Scale scale) {
    var tokens = dark ? "wheelhouse-dark" : "wheelhouse-light";
    return Stream.concat(Stream.of(tokens), PARTS.stream())
        .map(name -> sheet(name, scale))
        .toList();
  }

  private String sheet(String name, Scale scale) {
    var url = url(name);
    return scale == Scale.NORMAL
        ? url.toExternalForm()
        : rewritten.computeIfAbsent(name + scale, _ -> rewrite(url, scale));
  }

  private static String rewrite(URL url, Scale scale) {
    var css = LENGTH.matcher(read(url)).replaceAll(match -> scaled(match.group(1), scale));
    var data = Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    return "data:text/css;charset=utf-8;base64," + data;
  }

  /// Tenths are enough, and whole pixels where the design has whole pixels from 20 on.
  private static String scaled(String length, Scale scale) {
    var px = scale.px(Double.parseDouble(length));
    return (px >= 20 ? Math.round(px) : Math.round(px * 10) / 10.0) + "px";
  }

  private static String read(URL url) {
    try (var in = url.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading style sheet " + url, e);
    }
  }

  private static URL url(String name) {
    var url = Sheets.class.getResource("/theme/" + name + ".css");
    if (url == null) {
      throw new IllegalStateException("the program lacks its style sheet " + name);
    }
    return url;
  }
}
