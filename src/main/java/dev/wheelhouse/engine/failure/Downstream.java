package dev.wheelhouse.engine.failure;

import dev.wheelhouse.engine.failure.CircuitState.Word;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Template;
import dev.wheelhouse.model.definition.TemplateException;
import dev.wheelhouse.model.definition.TemplateScope;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a run needs that others need, too: what its job names, else the host and port that its HTTP
/// task calls, or the data source of its SQL task. Each tenant sees its own: what one does to a
/// host does not hold the others back.
///
/// @param named whether the job names it: then every failure speaks of it
record Downstream(TenantId tenant, String resource, boolean named) {
  private static final Set<String> UNREACHABLE =
      Set.of(
          "java.io.IOException",
          "java.sql.SQLTransientException",
          "java.sql.SQLRecoverableException",
          "java.sql.SQLNonTransientConnectionException");

  static Optional<Downstream> of(Run run, JobDefinition job) {
    TenantId tenant = run.key().tenant();
    String named = job.safety().resource();
    if (!named.isEmpty()) {
      return Optional.of(new Downstream(tenant, named, true));
    }
    return switch (job.task()) {
      case Task.Http http -> host(http, run, job).map(it -> new Downstream(tenant, it, false));
      case Task.Sql sql -> Optional.of(new Downstream(tenant, "sql:" + sql.dataSource(), false));
      case Task.Noop _,
          Task.Shell _,
          Task.Java _,
          Task.JavaMain _,
          Task.Container _,
          Task.Wait _,
          Task.Approval _,
          Task.SubDag _ ->
          Optional.empty();
    };
  }

  /// A host that only a DAG's values name is not known here, and not guarded.
  private static Optional<String> host(Task.Http http, Run run, JobDefinition job) {
    try {
      var values = Parameters.merge(job.parameters(), List.of(run.parameters()));
      var scope = new TemplateScope(run.origin().logicalTime(), run.origin().zone(), values);
      return host(URI.create(Template.parse(http.call().url()).resolve(scope)));
    } catch (TemplateException | IllegalArgumentException e) {
      return Optional.empty(); // the attempt will tell what is wrong with the address
    }
  }

  private static Optional<String> host(URI uri) {
    if (uri.getHost() == null) {
      return Optional.empty();
    }
    int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    return Optional.of(uri.getHost() + ":" + (uri.getPort() < 0 ? usual : uri.getPort()));
  }

  /// What an attempt's end says of it. An answer that blames the caller shows that it works.
  Word word(Outcome outcome) {
    return switch (outcome.kind()) {
      case SUCCEEDED, SKIPPED -> Word.WORKS;
      case TIMED_OUT -> Word.FAILS;
      case FAILED -> named ? Word.FAILS : failure(outcome.cause());
      case FAILED_FOR_GOOD -> failure(outcome.cause());
      case PART_FAILED, STOPPED, PAUSED, LOST -> Word.NOTHING;
    };
  }

  private static Word failure(Outcome.Cause cause) {
    int status = cause.httpStatus();
    if (status >= 500 || status == 429) {
      return Word.FAILS;
    }
    if (status > 0) {
      return Word.WORKS;
    }
    return cause.exceptions().stream().anyMatch(UNREACHABLE::contains) ? Word.FAILS : Word.NOTHING;
  }
}
