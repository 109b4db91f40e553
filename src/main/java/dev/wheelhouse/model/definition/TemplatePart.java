package dev.wheelhouse.model.definition;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// One stretch of a template.
sealed interface TemplatePart {

  String in(TemplateScope scope);

  /// Text as it stands.
  record Literal(String text) implements TemplatePart {
    @Override
    public String in(TemplateScope scope) {
      return text;
    }
  }

  /// `${logicalTime - 1d | yyyy-MM-dd}`.
  record LogicalTime(List<TemplateTerm> terms, DateTimeFormatter format) implements TemplatePart {
    @Override
    public String in(TemplateScope scope) {
      try {
        ZonedDateTime time = scope.logicalTimeInZone();
        for (TemplateTerm term : terms) {
          time = term.addTo(time);
        }
        return format.format(time);
      } catch (DateTimeException | ArithmeticException e) {
        throw new TemplateException(
            "The logical time " + scope.logicalTime() + " with " + terms + " leaves the calendar.");
      }
    }
  }

  /// `${params.day}`.
  record Param(String name) implements TemplatePart {
    @Override
    public String in(TemplateScope scope) {
      Map<String, String> known = scope.parameters();
      if (!known.containsKey(name)) {
        throw new TemplateException(
            "The template names the parameter "
                + name
                + ". "
                + ParameterNames.existing(new TreeSet<>(known.keySet())));
      }
      String value = known.getOrDefault(name, "");
      boolean secret = scope.vault().parameters().contains(name);
      return secret && !value.isEmpty() ? scope.vault().secret(value) : value;
    }
  }

  /// `${upstream.load.output.rows}`.
  record Upstream(Upstreams.Place place) implements TemplatePart {
    @Override
    public String in(TemplateScope scope) {
      return scope.upstreams().output(place.node(), place.name());
    }
  }

  /// `${secret:database}`.
  record Secret(String name) implements TemplatePart {
    @Override
    public String in(TemplateScope scope) {
      return scope.vault().secret(name);
    }
  }
}
