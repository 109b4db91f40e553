package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.ActionNeeded;
import dev.wheelhouse.model.run.RunState;
import java.util.List;

/// The headline as a sentence, the names in it marked.
record HeadlineWords(Setting setting) {

  String sentence(Headline headline) {
    var texts = setting.texts();
    return switch (headline) {
      case Headline.Unknown _ -> "";
      case Headline.NoAnswer _ -> texts.get("headline.no-answer");
      case Headline.NoJobs _ -> texts.get("headline.no-jobs");
      case Headline.Missed(var reading) -> missed(reading);
      case Headline.Good(var next) ->
          next == null
              ? texts.get("headline.good")
              : texts.get("headline.good-next", next.name(), time(next));
      case Headline.Failed(var need, var others) ->
          others == 0 ? failed(need) : texts.get("headline.and-others", failed(need), others);
    };
  }

  String icon(Headline headline) {
    return switch (headline) {
      case Headline.Unknown _, Headline.NoJobs _ -> "mdi2m-minus-circle-outline";
      case Headline.NoAnswer _ -> "mdi2l-lan-disconnect";
      case Headline.Failed _ -> "mdi2a-alert-octagon";
      case Headline.Missed _ -> "mdi2a-alert";
      case Headline.Good _ -> "mdi2c-check-circle";
    };
  }

  static String styleClass(Headline headline) {
    return switch (headline) {
      case Headline.Unknown _, Headline.NoJobs _ -> "muted-icon";
      case Headline.NoAnswer _ -> "health-unreachable";
      case Headline.Failed _ -> "danger-icon";
      case Headline.Missed _ -> "warning-icon";
      case Headline.Good _ -> "success-icon";
    };
  }

  private String time(Headline.Next next) {
    return setting.formats().time(next.minute(), setting.now());
  }

  private String missed(Reading reading) {
    var texts = setting.texts();
    return texts.get("headline.missed", texts.get(reading.level().textKey()));
  }

  private String failed(ActionNeeded need) {
    var texts = setting.texts();
    var timedOut = need.run().run().state() == RunState.TIMEOUT;
    if (need.dagName().isEmpty()) {
      return texts.get(timedOut ? "headline.timed-out" : "headline.failed", need.run().name());
    }
    var node = need.run().run().nodeKey();
    if (need.blocks().isEmpty()) {
      return texts.get(
          timedOut ? "headline.timed-out-at" : "headline.failed-at", need.dagName(), node);
    }
    return texts.get(
        timedOut ? "headline.timed-out-waits" : "headline.failed-waits",
        need.dagName(),
        node,
        need.blocks().getFirst(),
        more(need.blocks()));
  }

  private static int more(List<String> names) {
    return names.size() - 1;
  }
}
