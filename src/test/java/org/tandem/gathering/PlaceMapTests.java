package org.tandem.gathering;

import org.junit.jupiter.api.Test;
import org.tandem.organisation.place.Coordinates;
import org.tandem.organisation.place.TownNames;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceMapTests {

    private static final Coordinates GLIWICE = new Coordinates(50.2945, 18.6714);
    private static final Coordinates BERLIN = new Coordinates(52.52, 13.405);
    private static final Coordinates ZGORZELEC = new Coordinates(51.1527, 15.0081);

    @Test
    void theCityOfTheGatheringIsMarkedAndItsNeighboursAreNamed() {
        var map = PlaceMap.of(GLIWICE);

        assertThat(map).isNotNull();
        assertThat(map.counties()).filteredOn(PlaceMap.Shape::isHome).hasSize(1);
        assertThat(map.towns()).extracting(TownNames.Name::name).contains("Gliwice", "Zabrze", "Tychy")
                .doesNotContain("Warszawa");
    }

    @Test
    void theEastIsRightAndTheNorthIsAbove() {
        var map = PlaceMap.of(GLIWICE);

        assertThat(map).isNotNull();
        assertThat(map.towns()).filteredOn(it -> it.name().equals("Tychy")).first()
                .satisfies(tychy -> {
                    assertThat(tychy.x()).isGreaterThan(PlaceMap.WIDTH / 2);
                    assertThat(tychy.y()).isGreaterThan(PlaceMap.HEIGHT / 2);
                });
    }

    @Test
    void noNameLiesOverAnother() {
        var map = PlaceMap.of(GLIWICE);

        assertThat(map).isNotNull();
        assertThat(map.towns()).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        for (var town : map.towns())
            assertThat(map.towns()).filteredOn(it -> it != town)
                    .noneMatch(it -> Math.abs(it.y() - town.y()) < 12 && Math.abs(it.x() - town.x()) < 30);
    }

    @Test
    void whereThereIsNothingToDrawThereIsNoMap() {
        assertThat(PlaceMap.of(BERLIN)).isNull();
        assertThat(PlaceMap.of((String) null)).isNull();
    }

    @Test
    void atTheBorderOneSideIsDrawn() {
        assertThat(PlaceMap.of(ZGORZELEC)).isNotNull();
    }
}
