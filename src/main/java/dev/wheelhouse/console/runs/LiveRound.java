package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is in sight, asked for again: pages of the list, and the nodes of open DAG runs.
record LiveRound(Map<PageRequest, Page<RunView>> pages, Map<RunId, List<RunView>> nodes) {

  static LiveRound of(
      EngineLink.Questions engine, RunFilter filter, List<PageRequest> requests, Set<RunId> open) {
    var pages = new LinkedHashMap<PageRequest, Page<RunView>>();
    requests.forEach(it -> pages.put(it, engine.ask(new Query.ListRuns(filter, it))));
    var nodes = new LinkedHashMap<RunId, List<RunView>>();
    open.forEach(it -> nodes.put(it, engine.ask(new Query.ListNodeRuns(it))));
    return new LiveRound(pages, nodes);
  }
}
