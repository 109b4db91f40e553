package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.yaml.YamlText;
import dev.wheelhouse.http.wire.RequestDefaults;
import dev.wheelhouse.model.check.DefinitionCheck;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything that can be said of a document without asking the engine.
///
/// @param definition empty while the YAML can't be read
/// @param findings in the order of the check
/// @param unreadable why the YAML can't be read; empty when it can
/// @param complete whether each field could be read, so that the definition says what they say
record Judgement(
    Optional<Definition> definition,
    List<Finding> findings,
    Optional<YamlText.Reading.Bad> unreadable,
    FiringOutlook firings,
    Optional<RetryPlan> retries,
    boolean complete) {

  Judgement {
    findings = List.copyOf(findings);
  }

  /// @param zone of the engine
  static Judgement of(Document document, ZoneId zone, Instant now) {
    return switch (document.view()) {
      case FORM -> {
        var read = FieldReading.of(document.fields(), document.former(), zone);
        yield of(read.job(), read.findings(), now).inRowsOf(document.fields());
      }
      case YAML ->
          switch (YamlText.read(document.yaml(), new RequestDefaults(zone, now))) {
            case YamlText.Reading.Good(var definition) -> of(definition, List.of(), now);
            case YamlText.Reading.Bad bad -> unreadable(bad);
          };
    };
  }

  private static Judgement unreadable(YamlText.Reading.Bad bad) {
    var finding = Finding.error("", Said.check(bad.message()));
    var nothing = new FiringOutlook(List.of(), Optional.empty(), Optional.empty());
    return new Judgement(
        Optional.empty(), List.of(finding), Optional.of(bad), nothing, Optional.empty(), false);
  }

  private static Judgement of(Definition definition, List<Finding> unread, Instant now) {
    var firings = FiringOutlook.of(definition.triggers(), now);
    var retries = retries(definition);
    var findings = new ArrayList<>(unread);
    Set<String> said = new HashSet<>();
    unread.forEach(it -> said.add(it.path()));
    for (var problem : DefinitionCheck.problems(definition, now)) {
      var finding = CheckSaid.of(definition, problem);
      if (said.add(finding.path())) {
        findings.add(finding);
      }
    }
    if (definition instanceof JobDefinition job && retries.isPresent()) {
      Cautions.of(job, firings, retries.get(), now).stream()
          .filter(it -> !said.contains(it.path()))
          .forEach(findings::add);
    }
    return new Judgement(
        Optional.of(definition), findings, Optional.empty(), firings, retries, unread.isEmpty());
  }

  /// Environments and the like are maps; in the form each value is a row.
  private Judgement inRowsOf(JobFields fields) {
    var moved =
        findings.stream()
            .map(it -> new Finding(row(it.path(), fields), it.severity(), it.said(), it.fix()))
            .toList();
    return new Judgement(definition, moved, unreadable, firings, retries, complete);
  }

  static String row(String path, JobFields fields) {
    for (var list : JobFields.NAMED) {
      if (path.startsWith(list + ".")) {
        var names = fields.rows(list).stream().map(it -> it.get("name")).toList();
        var index = names.indexOf(path.substring(list.length() + 1));
        return JobFields.path(list, Math.max(0, index), "name");
      }
    }
    return path;
  }

  private static Optional<RetryPlan> retries(Definition definition) {
    return switch (definition) {
      case JobDefinition job -> Optional.of(RetryPlan.of(job.retry(), job.limits()));
      case DagDefinition _ -> Optional.empty();
    };
  }

  boolean isDag() {
    return definition.filter(DagDefinition.class::isInstance).isPresent();
  }
}
