package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunFilter;

/// The first page of the list.
///
/// @param all how many runs there are without the filter; asked for only when it hides all
record FirstPage(Page<RunView> page, long all) {

  static FirstPage of(EngineLink.Questions engine, RunFilter filter) {
    var page = engine.ask(new Query.ListRuns(filter, PageRequest.first(RunPages.SIZE)));
    var hidesAll = page.items().isEmpty() && !filter.equals(RunFilter.ALL);
    return new FirstPage(page, hidesAll ? count(engine, RunFilter.ALL) : page.total());
  }

  static long count(EngineLink.Questions engine, RunFilter filter) {
    return engine.ask(new Query.ListRuns(filter, PageRequest.first(1))).total();
  }
}
