package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class NotificationListModelTest {
  private final VirtualTime time = new VirtualTime(Instant.EPOCH);
  private final ToastModel toasts = new ToastModel(time, new AtOnce());
  private final NotificationListModel kept = toasts.kept();
  private final List<String> done = new ArrayList<>();

  @Test
  void toastsAreKeptNewestFirstAfterTheyHaveLeft() {
    toasts.show(Toast.success("a", ""));
    toasts.show(Toast.success("b", ""));
    time.advance(Duration.ofMinutes(1));

    assertEquals(List.of(), toasts.toasts());
    assertEquals(List.of("b", "a"), titles());
    assertEquals(2, kept.unreadProperty().get());

    kept.markRead();
    assertEquals(0, kept.unreadProperty().get());
  }

  @Test
  void onlyTheLatestHundredAreKept() {
    for (var i = 0; i < 130; i++) {
      toasts.show(Toast.success("toast " + i, ""));
    }

    assertEquals(NotificationListModel.MOST, kept.notifications().size());
    assertEquals("toast 129", titles().getFirst());
  }

  @Test
  void offerHoldsUntilItIsTaken() {
    var toast = Toast.success("settle started", "").with("Open run", () -> done.add("opened"));
    toasts.show(toast);
    time.advance(Duration.ofMinutes(1));
    assertTrue(offered());

    toasts.take(toast);

    assertEquals(List.of("opened"), done);
    assertFalse(offered());
  }

  @Test
  void briefOfferGoesWithItsToast() {
    toasts.show(Toast.success("deleted", "").withBriefly("Undo", () -> done.add("undone")));
    assertTrue(offered());

    time.advance(ToastModel.SHOWN);

    assertFalse(offered());
  }

  private boolean offered() {
    return kept.notifications().getFirst().offeredProperty().get();
  }

  private List<String> titles() {
    return kept.notifications().stream().map(it -> it.toast().title()).toList();
  }
}
