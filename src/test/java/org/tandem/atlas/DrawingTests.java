package org.tandem.atlas;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tandem.organisation.place.Municipalities;

import static org.assertj.core.api.Assertions.assertThat;

class DrawingTests {

    private static final List<PlaceRow> PLACES = Stream.of("Gliwice", "Zabrze", "Katowice", "Tychy", "Opole")
            .flatMap(name -> Municipalities.search(name, 1).stream()).map(it -> row(it.terc(), 3)).toList();

    @Test
    void whatLiesNearIsOnePinAndItsLinkLeadsNearer() {
        var far = drawn(PLACES, 6);
        var near = drawn(PLACES, 9);

        assertThat(far.marks().clusters()).hasSizeLessThan(near.marks().clusters().size());
        assertThat(far.marks().clusters().stream().mapToInt(Cluster::number).sum()).isEqualTo(3 * PLACES.size());
        assertThat(near.marks().clusters()).hasSameSizeAs(PLACES).allSatisfy(it -> assertThat(it.number()).isEqualTo(3));
        assertThat(far.marks().clusters()).allSatisfy(it -> assertThat(it.nearer().zoom()).isGreaterThan(6));
    }

    @Test
    void noNameOfATownLiesUnderAPinOrOverAnotherName() {
        for (var zoom : List.of(6, 7, 8, 9, 10)) {
            var drawing = drawn(PLACES, zoom);
            assertThat(drawing.marks().names()).as("zoom " + zoom).isNotEmpty();
            for (var name : drawing.marks().names()) {
                var half = name.name().length() * 4;
                assertThat(drawing.marks().clusters()).as(name + " at " + zoom)
                        .noneMatch(pin -> Math.abs(pin.x() - name.x()) < pin.radius() + half
                                && Math.abs(pin.y() - (name.y() - 5)) < pin.radius() + 6);
                assertThat(drawing.marks().names()).filteredOn(it -> it != name).as(name + " at " + zoom)
                        .noneMatch(it -> Math.abs(it.y() - name.y()) < 12 && Math.abs(it.x() - name.x()) < half);
            }
        }
    }

    @Test
    void theTownOfAPinIsStillNamed() {
        assertThat(drawn(PLACES, 9).marks().names()).extracting(it -> it.name()).contains("Gliwice", "Katowice", "Tychy");
    }

    @Test
    void theWorldIsDrawnWhereSomethingLiesAbroad() {
        assertThat(drawn(PLACES, 6).shapes()).extracting(Drawing.Shape::level).doesNotContain("countries")
                .contains("voivodeships");
        var world = List.of(row("49.82090;18.26250;CZ;Ostrava", 1), row("38.72000;-9.14000;PT;Lizbona", 1));
        var view = View.around(world.stream().map(it -> it.spot().at()).toList(), Drawing.WIDTH, Drawing.HEIGHT);

        assertThat(world).allMatch(it -> it.spot().isAbroad());
        assertThat(Drawing.of(world, view, Drawing.WIDTH, Drawing.HEIGHT, true).shapes())
                .filteredOn(it -> it.level().equals("countries"))
                .hasSizeGreaterThan(10);
        assertThat(Drawing.of(world, new View(view.centre(), 9), Drawing.WIDTH, Drawing.HEIGHT, true).shapes())
                .extracting(Drawing.Shape::level).as("near by it is too coarse").doesNotContain("countries");
    }

    @Test
    void aThousandTownsAreNoMorePinsThanFit() {
        var everywhere = Municipalities.all().stream().map(it -> row(it.terc(), 1)).toList();

        assertThat(drawn(everywhere, 6).marks().clusters()).hasSizeLessThan(200);
    }

    @Test
    void countiesAreDrawnOnceOneIsNear() {
        assertThat(IntStream.of(7, 8).mapToObj(zoom -> drawn(PLACES, zoom).shapes().stream()
                .anyMatch(it -> it.level().equals("counties")))).containsExactly(false, true);
    }

    private static Drawing drawn(List<PlaceRow> places, int zoom) {
        return Drawing.of(places, new View(PLACES.getFirst().spot().at(), zoom), Drawing.WIDTH, Drawing.HEIGHT, false);
    }

    private static PlaceRow row(String seat, int count) {
        var spot = Spot.of(seat);
        assertThat(spot).isNotNull();
        return new PlaceRow(seat, spot, ItemKind.PARTNERSHIP, null, count);
    }
}
