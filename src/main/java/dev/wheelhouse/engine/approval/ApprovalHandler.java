package dev.wheelhouse.engine.approval;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.wait.WaitingRoom;
import dev.wheelhouse.model.definition.Task;

/// APPROVAL tasks: they wait until [Approvals] writes what a person decided.
public final class ApprovalHandler implements TaskHandler<Task.Approval> {
  private final WaitingRoom room;

  public ApprovalHandler(WaitingRoom room) {
    this.room = room;
  }

  @Override
  public Execution begin(Task.Approval task, AttemptContext context) {
    return room.enter(context, new WaitReason.Approval(task.question()));
  }

  /// A decision ends the run in the unit that records it: a run that is still RUNNING has none.
  @Override
  public Remains find(Task.Approval task, AttemptContext context) {
    return new Remains.Alive(begin(task, context));
  }
}
