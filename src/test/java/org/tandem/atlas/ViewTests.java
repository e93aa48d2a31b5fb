package org.tandem.atlas;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tandem.organisation.place.Coordinates;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ViewTests {

    private static final Coordinates GLIWICE = new Coordinates(50.3105, 18.6714);
    private static final Coordinates GDANSK = new Coordinates(54.359, 18.637);
    private static final Coordinates LISBON = new Coordinates(38.72, -9.14);

    @Test
    void aViewIsReadAsItIsWritten() {
        var view = new View(GLIWICE, 9);

        assertThat(View.of(view.at(), "9")).isEqualTo(view);
        assertThat(View.of(null, null)).isNull();
    }

    @Test
    void whatIsNoViewIsNotFound() {
        for (var broken : List.of("", "50", "x,y", "91,0", "0,181", "50;18", "NaN,NaN"))
            assertThatExceptionOfType(NotFound.class).as(broken).isThrownBy(() -> View.of(broken, "9"));
        for (var broken : List.of("", "-1", "20", "9.5", "99999999999"))
            assertThatExceptionOfType(NotFound.class).as(broken).isThrownBy(() -> View.of("50,18", broken));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> View.of("50,18", null));
    }

    @Test
    void theFirstViewHoldsEverythingAndIsAsNearAsThatAllows() {
        assertThat(View.around(List.of(GLIWICE), 720, 600).zoom()).isEqualTo(10);
        var poland = View.around(List.of(GLIWICE, GDANSK), 720, 600);
        assertThat(poland.zoom()).isEqualTo(6);
        assertThat(View.around(List.of(GLIWICE, LISBON), 720, 600).zoom()).isLessThan(6);
        assertThat(View.around(List.of(), 720, 600)).isEqualTo(View.around(List.of(), 10, 10));
    }

    @Test
    void nobodyZoomsBeyondTheEnds() {
        assertThat(new View(GLIWICE, View.NEAREST).in(View.NEAREST)).isNull();
        assertThat(new View(GLIWICE, 2).out()).isNull();
        assertThat(new View(GLIWICE, 12).nearer(GDANSK, 5).zoom()).isEqualTo(View.NEAREST);
    }

    @Test
    void aFilterIsWrittenIntoItsAddressAndReadFromIt() {
        var typed = Map.of("kind", "partnership", "edition", "wiosna-2009", "area", "0d5e0b7c-6f0f-4f6e-9d5c-0a4d3f6b2f11",
                "side",
                "social", "year", "2009", "organisation", "fundacja");
        var filter = MapFilter.of(typed);

        assertThat(filter.query(new View(GLIWICE, 9))).isEqualTo("?kind=partnership&edition=wiosna-2009"
                + "&area=0d5e0b7c-6f0f-4f6e-9d5c-0a4d3f6b2f11&side=social&year=2009&organisation=fundacja&at=50.3105,18.6714&zoom=9");
        assertThat(MapFilter.of(Map.of("kind", "", "year", " "))).isEqualTo(MapFilter.ALL);
        assertThat(MapFilter.ALL.query(null)).isEmpty();
    }

    @Test
    void whatNoPageAsksForIsNotFound() {
        for (var broken : List.of(Map.of("kind", "person"), Map.of("side", "BOTH"), Map.of("year", "soon"), Map.of("area", "x"),
                Map.of("edition", "a\0b")))
            assertThatExceptionOfType(NotFound.class).as(broken.toString()).isThrownBy(() -> MapFilter.of(broken));
        for (var broken : List.of("", "1~x", "~~", "x~y~z", "1~name~no-id"))
            assertThatExceptionOfType(NotFound.class).as(broken).isThrownBy(() -> ItemKey.of(broken));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Size.of("wide"));
    }
}
