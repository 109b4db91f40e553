package dev.wheelhouse.console.guide;

import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.List;

/// Says a step of the story: a sentence, a line of particulars, the button, the look.
record GuideWords(Texts texts, SampleJobs jobs) {

  String sentence(GuideStep step) {
    return switch (step) {
      case GuideStep.Away _ -> "";
      case GuideStep.Trying it -> trying(it);
      case GuideStep.Failed(var job, _, _, var unmended) when unmended ->
          texts.get("guide.unmended", jobs.mending(), job);
      case GuideStep.Failed(var job, _, var blocked, _) ->
          blocked.isEmpty()
              ? texts.get("guide.failed", job)
              : texts.get("guide.failed-blocks", job, names(blocked));
      case GuideStep.Mending(var job) -> texts.get("guide.mending", job);
      case GuideStep.Mended _ -> texts.get("guide.mended");
      case GuideStep.Done(var chain, _, var once) ->
          once.isEmpty()
              ? texts.get("guide.done", chain)
              : texts.get("guide.done-once", chain, names(once));
    };
  }

  private String trying(GuideStep.Trying it) {
    if (it.waits()) {
      return texts.get("guide.waits", it.job(), it.attempt(), it.attempts());
    }
    var key = it.again() ? "guide.trying-again" : "guide.trying";
    return texts.get(key, it.job(), it.attempt(), it.attempts());
  }

  String particulars(GuideStep step) {
    return switch (step) {
      case GuideStep.Failed(_, var cause, _, _) -> cause;
      case GuideStep.Mended(_, _, var reruns, var stays) ->
          stays.isEmpty()
              ? texts.get("guide.reruns", inTurn(reruns))
              : texts.get("guide.reruns-but", inTurn(reruns), names(stays));
      case GuideStep.Done(_, var failing, _) -> texts.get("guide.look", failing);
      case GuideStep.Away _, GuideStep.Trying _, GuideStep.Mending _ -> "";
    };
  }

  /// Empty where there is nothing to press.
  String button(GuideStep step) {
    return switch (step) {
      case GuideStep.Failed _ -> texts.get("guide.run-mending", jobs.mending());
      case GuideStep.Mended _ -> texts.get("guide.rerun", jobs.failing());
      case GuideStep.Done _ -> texts.get("guide.close");
      case GuideStep.Away _, GuideStep.Trying _, GuideStep.Mending _ -> "";
    };
  }

  static StateStyle look(GuideStep step) {
    return switch (step) {
      case GuideStep.Away _ -> StateStyle.PENDING;
      case GuideStep.Trying it when it.waits() -> StateStyle.RETRY_WAIT;
      case GuideStep.Trying _, GuideStep.Mending _ -> StateStyle.RUNNING;
      case GuideStep.Failed _ -> StateStyle.FAILED;
      case GuideStep.Mended _, GuideStep.Done _ -> StateStyle.SUCCESS;
    };
  }

  private String inTurn(List<String> names) {
    return String.join(texts.get("guide.then"), names);
  }

  private String names(List<String> names) {
    return String.join(texts.get("guide.comma"), names);
  }
}
