package dev.wheelhouse.engine.verdict;

import static dev.wheelhouse.api.Evidence.Repair.COMPENSATE;
import static dev.wheelhouse.api.Evidence.Repair.DISCARD;
import static dev.wheelhouse.api.Evidence.Repair.IT_DID_NOT_RUN;
import static dev.wheelhouse.api.Evidence.Repair.IT_FAILED;
import static dev.wheelhouse.api.Evidence.Repair.IT_SUCCEEDED;
import static dev.wheelhouse.api.Evidence.Repair.MARK_SUCCESS;
import static dev.wheelhouse.api.Evidence.Repair.RERUN;
import static dev.wheelhouse.api.Evidence.Repair.RERUN_WITH_DOWNSTREAM;
import static dev.wheelhouse.api.Evidence.Repair.SKIP;

import dev.wheelhouse.api.Evidence.Conclusion;
import dev.wheelhouse.api.Evidence.Repair;
import java.util.List;
import java.util.Set;

/// Which repairs help, the best first, of those that are allowed.
final class Repairs {
  private Repairs() {}

  static List<Repair> of(Conclusion conclusion, boolean idempotent, Set<Repair> allowed) {
    return inOrder(conclusion, idempotent).stream().filter(allowed::contains).toList();
  }

  private static List<Repair> inOrder(Conclusion conclusion, boolean idempotent) {
    return switch (conclusion) {
      case NONE -> List.of();
      case MARKED -> List.of(RERUN, RERUN_WITH_DOWNSTREAM);
      case PROBABLY_FINISHED -> lost(IT_SUCCEEDED, IT_FAILED, IT_DID_NOT_RUN, MARK_SUCCESS, RERUN);
      case PROBABLY_NEVER_RAN -> lost(IT_DID_NOT_RUN, IT_FAILED, IT_SUCCEEDED, RERUN, MARK_SUCCESS);
      case UNKNOWN_OUTCOME ->
          idempotent
              ? lost(IT_DID_NOT_RUN, IT_SUCCEEDED, IT_FAILED, RERUN, MARK_SUCCESS)
              : lost(IT_SUCCEEDED, IT_FAILED, IT_DID_NOT_RUN, MARK_SUCCESS, RERUN);
      case FAILED_EACH_TIME, FAILED_ONCE, TIMED_OUT, NEVER_STARTED ->
          List.of(RERUN, RERUN_WITH_DOWNSTREAM, COMPENSATE, MARK_SUCCESS, SKIP, DISCARD);
    };
  }

  private static List<Repair> lost(
      Repair first, Repair second, Repair third, Repair fourth, Repair fifth) {
    return List.of(
        first, second, third, fourth, fifth, RERUN_WITH_DOWNSTREAM, COMPENSATE, SKIP, DISCARD);
  }
}
