package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.engine.dispatch.DispatchOrder.Place;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Waiting runs of one job, version and priority, in order, which for them is by age.
///
/// An array with room in front: runs leave at the front and come in at the end, both at once; how
/// many are before one is found by halving.
final class JobQueue {
  private static final int ROOM = 8;

  private @Nullable Place[] places = new @Nullable Place[ROOM];
  private int from;
  private int to;

  int size() {
    return to - from;
  }

  Place get(int index) {
    return Objects.requireNonNull(places[from + index]);
  }

  Place first() {
    return get(0);
  }

  void add(Place place) {
    if (to == places.length) {
      makeRoom();
    }
    int index = before(place);
    System.arraycopy(places, from + index, places, from + index + 1, size() - index);
    places[from + index] = place;
    to++;
  }

  void remove(Place place) {
    int index = before(place);
    if (index == size() || !get(index).equals(place)) {
      throw new IllegalStateException("run " + place.run().id() + " does not wait here");
    }
    if (index < size() / 2) {
      System.arraycopy(places, from, places, from + 1, index);
      places[from++] = null;
    } else {
      System.arraycopy(places, from + index + 1, places, from + index, size() - index - 1);
      places[--to] = null;
    }
  }

  /// How many are before this one, whether it waits here or not.
  int before(Place place) {
    int index = Arrays.binarySearch(places, from, to, place);
    return (index < 0 ? -index - 1 : index) - from;
  }

  private void makeRoom() {
    int size = size();
    @Nullable Place[] wider =
        size < places.length / 2 ? places : new @Nullable Place[2 * places.length];
    System.arraycopy(places, from, wider, 0, size);
    Arrays.fill(wider, size, wider.length, null);
    places = wider;
    from = 0;
    to = size;
  }
}
