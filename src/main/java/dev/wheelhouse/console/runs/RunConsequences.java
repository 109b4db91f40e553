package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an action would lead to, in a line: what stands beside its button before the click.
final class RunConsequences {
  private final RunActionsModel model;
  private final RunWords words;
  private final Texts texts;

  RunConsequences(RunActionsModel model, RunWords words) {
    this.model = model;
    this.words = words;
    this.texts = words.texts();
  }

  /// Empty when it can't be done, or is told only when asked about.
  String of(RunAction action) {
    var shown = model.shown();
    var preview = model.preview(action);
    if (shown == null || (preview == null && !action.plain())) {
      return "";
    }
    return of(action, shown, preview == null ? Preview.NOTHING : preview);
  }

  private String of(RunAction action, RunContent shown, Preview preview) {
    var name = shown.view().name();
    return switch (action) {
      case RERUN, RERUN_WITH_DOWNSTREAM, RERUN_FAILED -> starting(preview);
      case STOP -> texts.get(stopKey(shown), words.names(names(preview.stops())));
      case KILL -> texts.get("consequence.kill", words.names(names(preview.stops())));
      case RETRY_NOW -> texts.get("consequence.retry-now", name);
      case SUSPEND -> texts.get("consequence.suspend", name);
      case CONTINUE -> texts.get("consequence.continue", name);
      case CHECKPOINT -> texts.get("consequence.checkpoint", name);
      case MARK_SUCCESS -> then(texts.get("consequence.mark-success", name), preview);
      case MARK_FAILED -> texts.get("consequence.mark-failed", name);
      case SKIP -> then(texts.get("consequence.skip", name), preview);
      case DISCARD -> texts.get("consequence.discard");
      case COMPENSATE -> compensates(preview);
      case IT_SUCCEEDED -> then(texts.get("consequence.it-succeeded"), preview);
      case IT_FAILED -> texts.get("consequence.it-failed");
      case IT_DID_NOT_RUN -> texts.get("consequence.it-did-not-run");
    };
  }

  private static String stopKey(RunContent shown) {
    if (!shown.running()) {
      return "consequence.cancel";
    }
    return shown.view().run().dagRun() ? "consequence.stop-all" : "consequence.stop";
  }

  /// What a rerun would start, in a sentence, and what it would do again.
  String starting(Preview preview) {
    return Stream.concat(Stream.of(starting(names(preview.starts()))), doneBefore(preview))
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String starting(List<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    return names.size() == 1
        ? texts.get("consequence.rerun", names.getFirst())
        : texts.get(
            "consequence.rerun-then",
            names.getFirst(),
            words.names(names.subList(1, names.size())));
  }

  /// What was done already under an idempotency key.
  private Stream<String> doneBefore(Preview preview) {
    return of(preview, Impact.KeyCommitted.class)
        .map(it -> texts.get("consequence.done-before", it.name(), it.first().toString()));
  }

  private String then(String said, Preview preview) {
    var next = of(preview, Impact.Unblocks.class).flatMap(it -> it.names().stream()).toList();
    return next.isEmpty() ? said : texts.get("consequence.then", said, words.names(next));
  }

  private String compensates(Preview preview) {
    var names = names(preview.starts());
    return names.isEmpty()
        ? texts.get("consequence.compensate")
        : texts.get("consequence.compensate-by", words.names(names));
  }

  private static List<String> names(List<Preview.Effect> effects) {
    return effects.stream().map(Preview.Effect::name).toList();
  }

  private static <T extends Impact> Stream<T> of(Preview preview, Class<T> kind) {
    return preview.impacts().stream().filter(kind::isInstance).map(kind::cast);
  }
}
