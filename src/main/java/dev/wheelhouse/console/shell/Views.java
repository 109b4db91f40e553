package dev.wheelhouse.console.shell;

import java.net.URL;
import java.util.Locale;

/// Every FXML file of the console.
public enum Views {
  SHELL,
  HEADER,
  NAV,
  STATUS_BAR,
  SETTINGS,
  HELP,
  NOTIFICATIONS,
  PALETTE,
  WELCOME,
  FURTHER_SAMPLES,
  OVERVIEW,
  OVERVIEW_AHEAD,
  OVERVIEW_ENGINE,
  OVERVIEW_NEEDS,
  OVERVIEW_RECENT,
  OVERVIEW_SLOTS,
  JOB_LIST,
  JOB_FILTERS,
  JOB_DRAWER,
  JOB_DRAWER_ACTIONS,
  JOB_DRAWER_SCHEDULE,
  JOB_DRAWER_RUNS,
  JOB_DRAWER_DEFINITION,
  RUN_LIST,
  RUN_DRAWER,
  RUN_APPROVAL,
  RUN_STANDING,
  RUN_ACTIONS,
  RUN_VERDICT,
  RUN_FIRST_CAUSE,
  RUN_FACTS,
  RUN_GIVEN,
  RUN_LOG,
  RERUN,
  MISSED,
  QUEUES,
  QUEUE_BULK,
  QUEUE_DETAIL,
  QUEUE_SIDE,
  REPLAY_PARAMETERS,
  OPERATION,
  HOLD_BANNER,
  HOLD,
  LIFT,
  STOP_RUNS,
  CONTROL,
  START_JOB,
  JOB_FORM,
  JOB_FORM_SIDE,
  DAG_EDITOR,
  DAG_EDITOR_HEADER,
  DAG_EDITOR_PALETTE,
  DAG_EDITOR_CENTER,
  DAG_EDITOR_GRAPH,
  DAG_EDITOR_LIST,
  DAG_EDITOR_PROBLEMS,
  DAG_INSPECTOR,
  DAG_DEPLOY,
  DAG_TEST_RUN,
  DAG_JOB_CHOICE,
  VERSIONS,
  IMPORT,
  GUIDE;

  /// Where the file lies.
  public URL url() {
    var path = "/fxml/" + name().toLowerCase(Locale.ROOT) + ".fxml";
    var url = Views.class.getResource(path);
    if (url == null) {
      throw new IllegalStateException("the program lacks " + path);
    }
    return url;
  }
}
