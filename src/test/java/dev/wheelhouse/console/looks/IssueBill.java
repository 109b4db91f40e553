package dev.wheelhouse.console.looks;

import dev.wheelhouse.task.JobContext;
import dev.wheelhouse.task.JobHandler;
import dev.wheelhouse.task.JobResult;
import java.util.Map;

/// Stands for the code that issues bills.
public final class IssueBill implements JobHandler {
  @Override
  public JobResult run(JobContext context) {
    return JobResult.of(Map.of("bills", "1204"));
  }
}
