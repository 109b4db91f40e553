package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.SetGroupLimit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `wheelhouse group limit`.
@Command(name = "group", description = "Groups of jobs.", mixinStandardHelpOptions = true)
final class GroupVerb {
  private final StoreVerbs store;

  GroupVerb(StoreVerbs store) {
    this.store = store;
  }

  @Command(
      name = "limit",
      description = "Sets how many runs of a group hold a slot at once; 0 for no limit.",
      mixinStandardHelpOptions = true)
  public int limit(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "GROUP", description = "The group.") String group,
      @Parameters(paramLabel = "N", description = "Runs at once; 0 for no limit.") int limit) {
    return store.run(
        options,
        session -> {
          int set = session.tell(new SetGroupLimit(group, limit));
          session.done(
              set == 0
                  ? "Group " + group + " has no limit."
                  : "Group %s has at most %d runs at once.".formatted(group, set),
              "group",
              group,
              "limit",
              set);
        });
  }
}
