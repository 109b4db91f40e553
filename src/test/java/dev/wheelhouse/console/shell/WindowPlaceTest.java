package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.shell.WindowPlace.Area;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("U12")
class WindowPlaceTest {
  private static final List<Area> SCREENS =
      List.of(new Area(0, 0, 1920, 1040), new Area(1920, 0, 1280, 800));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          100,   50,  1440, 900,   100,  50,  1440, 900
          2000,  10,  1200, 700,  2000,  10,  1200, 700
          2000,  10,  1440, 900,  1920,   0,  1280, 800
          -500, -80,  1440, 900,     0,   0,  1440, 900
          5000, 4000, 1440, 900,   480, 140,  1440, 900
          600,  300,  1440, 900,   480, 140,  1440, 900
          """)
  void comesBackWhollyOnAScreenThatIsThere(
      double x, double y, double width, double height, double x2, double y2, double w2, double h2) {
    var place = new WindowPlace(x, y, width, height, true);

    assertEquals(new WindowPlace(x2, y2, w2, h2, true), place.on(SCREENS));
  }
}
