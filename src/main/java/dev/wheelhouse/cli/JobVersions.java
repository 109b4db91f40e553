package dev.wheelhouse.cli;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.VersionView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `wheelhouse job versions`.
@Command(
    name = "versions",
    description = "Lists the versions of a job or DAG, newest first.",
    mixinStandardHelpOptions = true)
final class JobVersions implements Callable<Integer> {
  private static final Listing<VersionView> VERSIONS =
      new Listing<VersionView>()
          .column("version", "version", VersionView::version)
          .column("savedAt", "saved", VersionView::savedAt)
          .column("savedBy", "by", VersionView::savedBy)
          .column("comment", "comment", VersionView::comment)
          .column("unended", "runs under way", VersionView::unended);

  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(paramLabel = "NAME", description = "The job or DAG.")
  private String name = "";

  @Mixin private LimitOption limit = new LimitOption();

  JobVersions(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    return store.run(
        options,
        session ->
            session.page(
                VERSIONS,
                session.ask(new Query.ListVersions(name, limit.page())),
                name + " has no version."));
  }
}
