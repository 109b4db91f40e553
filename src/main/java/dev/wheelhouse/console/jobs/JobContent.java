package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.JobDetail;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import java.time.Instant;
import java.util.List;

/// What the drawer shows of a job, asked for at one moment.
///
/// @param toggling what enabling it would do, or disabling it
/// @param yaml its definition as text
record JobContent(JobDetail detail, List<JobSchedule> schedules, Preview toggling, String yaml) {

  static JobContent of(EngineLink.Questions engine, String name, Instant now) {
    var detail = engine.ask(new Query.GetJob(name));
    var schedules = detail.triggers().stream().map(it -> JobSchedule.of(it, now)).toList();
    var toggling = engine.preview(new Command.SetEnabled(name, !enabled(detail.view())));
    var yaml = DefinitionJson.writeYaml(detail.view().saved().definition());
    return new JobContent(detail, schedules, toggling, yaml);
  }

  JobView view() {
    return detail.view();
  }

  Definition definition() {
    return view().saved().definition();
  }

  boolean enabled() {
    return enabled(view());
  }

  static boolean enabled(JobView view) {
    return view.saved().status() == DefinitionStatus.ENABLED;
  }
}
