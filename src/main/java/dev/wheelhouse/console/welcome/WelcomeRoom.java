package dev.wheelhouse.console.welcome;

import dev.wheelhouse.console.guide.GuideModel;
import dev.wheelhouse.console.guide.GuideView;
import dev.wheelhouse.console.guide.SampleJobs;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.text.Texts;

/// Welcome, and the guide through the sample that it opens.
public final class WelcomeRoom implements Room {
  private final Frame frame;
  private final SampleJobs jobs;
  private final WelcomeModel welcome;
  private final FurtherSamplesModel further;
  private final GuideModel guide;

  /// @param jobs names of the sample's jobs
  /// @param install puts further samples into the engine
  public WelcomeRoom(
      Frame frame, SelfCheck check, Sample sample, SampleInstall install, SampleJobs jobs) {
    this.frame = frame;
    this.jobs = jobs;
    var attached = frame.attached();
    welcome =
        new WelcomeModel(
            check,
            sample,
            frame.background(),
            attached.timers(),
            frame.settings(),
            () -> frame.shell().show(Screen.RUNS));
    frame.operations().follow(welcome.openingProperty(), "operation.opening-sample");
    further = new FurtherSamplesModel(frame.link(), frame.background(), install);
    guide = new GuideModel(attached.engine(), attached.caller(), frame.background(), jobs);
  }

  public WelcomeModel welcome() {
    return welcome;
  }

  public GuideModel guide() {
    return guide;
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {}

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    views
        .with(
            WelcomeView.class, () -> new WelcomeView(welcome, actions, texts, frame.formats(texts)))
        .with(
            FurtherSamplesView.class,
            () -> new FurtherSamplesView(further, welcome.ready(), frame.links(), texts))
        .with(GuideView.class, () -> new GuideView(guide, jobs, texts));
  }

  @Override
  public void start() {
    guide.start();
  }

  @Override
  public void close() {
    guide.close();
  }
}
