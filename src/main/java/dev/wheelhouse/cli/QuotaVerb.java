package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.SetQuota;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.QuotaView;
import dev.wheelhouse.model.capacity.TenantQuota;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `wheelhouse quota show|set`: what the tenant may use.
@Command(name = "quota", description = "The quota of a tenant.", mixinStandardHelpOptions = true)
final class QuotaVerb {
  private static final Listing<QuotaView> QUOTA =
      new Listing<QuotaView>()
          .detail("runs", "runs at once (0: any)", it -> it.quota().runs())
          .detail("running", "running now", QuotaView::running)
          .detail(
              "firingsPerMinute", "firings a minute (0: any)", it -> it.quota().firingsPerMinute())
          .detail("firings", "in the last minute", QuotaView::firings)
          .detail("groupLimits", "limits of groups", QuotaView::groupLimits);

  private final StoreVerbs store;

  QuotaVerb(StoreVerbs store) {
    this.store = store;
  }

  @Command(
      name = "show",
      description = "Shows what the tenant may use, and uses.",
      mixinStandardHelpOptions = true)
  public int show(@Mixin StoreOptions options) {
    return store.run(
        options,
        session -> {
          QuotaView view = session.ask(new Query.GetQuota());
          session.print(() -> QUOTA.lines(view), () -> QUOTA.object(view));
        });
  }

  @Command(
      name = "set",
      description = "Changes what is given of the quota.",
      mixinStandardHelpOptions = true)
  public int set(
      @Mixin StoreOptions options,
      @Option(
              names = "--runs",
              paramLabel = "N",
              description = "Runs that hold a slot at once; 0 for no limit.")
          @Nullable Integer runs,
      @Option(
              names = "--firings-per-minute",
              paramLabel = "N",
              description = "New runs a minute; 0 for no limit.")
          @Nullable Integer firings) {
    return store.run(
        options,
        session -> {
          if (runs == null && firings == null) {
            throw new BadInput("usage", "give --runs N, --firings-per-minute N, or both");
          }
          TenantQuota before = session.ask(new Query.GetQuota()).quota();
          TenantQuota quota =
              session.tell(
                  new SetQuota(
                      new TenantQuota(
                          runs == null ? before.runs() : runs,
                          firings == null ? before.firingsPerMinute() : firings)));
          session.done(
              "The tenant may have %s runs at once and %s firings a minute."
                  .formatted(limit(quota.runs()), limit(quota.firingsPerMinute())),
              "runs",
              quota.runs(),
              "firingsPerMinute",
              quota.firingsPerMinute());
        });
  }

  private static Object limit(int most) {
    return most == 0 ? "any number of" : most;
  }
}
