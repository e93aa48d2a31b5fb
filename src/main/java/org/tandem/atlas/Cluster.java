package org.tandem.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.place.Scale;
import org.tandem.organisation.place.TownNames;
import org.tandem.screen.Screen;

/** What lies so near to each other on the picture that one pin stands for it; its link leads nearer. */
@NamedInterface("pages")
public record Cluster(int x, int y, int number, String look, List<Spot> spots, View nearer) {

    private static final int APART = 46;
    private static final int NAMED = 3;

    /** Around the fullest places, so that a town keeps its place on the picture. */
    static List<Cluster> all(List<PlaceRow> places, Scale scale, View view) {
        var groups = new ArrayList<List<PlaceRow>>();
        for (var place : fullestFirst(places)) {
            var spot = place.getFirst().spot();
            groups.stream().filter(it -> isNear(it.getFirst().spot(), spot, scale)).findFirst()
                    .ifPresentOrElse(it -> it.addAll(place), () -> groups.add(new ArrayList<>(place)));
        }
        return groups.stream().map(it -> of(it, scale, view)).toList();
    }

    private static Cluster of(List<PlaceRow> rows, Scale scale, View view) {
        var spots = rows.stream().map(PlaceRow::spot).distinct().toList();
        var first = spots.getFirst().at();
        var looks = rows.stream().map(it -> PinLook.of(it.kind(), it.side()).code()).distinct().toList();
        return new Cluster(scale.x(first), scale.y(first), rows.stream().mapToInt(PlaceRow::count).sum(),
                looks.size() == 1 ? looks.getFirst() : "mixed", spots, view.nearer(first, 2));
    }

    private static List<List<PlaceRow>> fullestFirst(List<PlaceRow> places) {
        var bySeat = new LinkedHashMap<String, List<PlaceRow>>();
        for (var place : places) bySeat.computeIfAbsent(place.seat(), _ -> new ArrayList<>()).add(place);
        return bySeat.values().stream()
                .sorted(Comparator.comparingInt((List<PlaceRow> it) -> -it.stream().mapToInt(PlaceRow::count).sum())
                        .thenComparing(it -> it.getFirst().spot().at().latitude())
                        .thenComparing(it -> it.getFirst().spot().at().longitude()))
                .toList();
    }

    private static boolean isNear(Spot one, Spot other, Scale scale) {
        return Math.hypot(scale.x(one.at()) - scale.x(other.at()), scale.y(one.at()) - scale.y(other.at())) < APART;
    }

    /** One thing alone has a shape of its own, more of them a disc with their number. */
    public boolean isOne() {
        return number == 1;
    }

    public int radius() {
        return isOne() ? 9 : number < 10 ? 15 : number < 100 ? 18 : 22;
    }

    TownNames.Pin pin() {
        return new TownNames.Pin(x, y, radius());
    }

    /** Which towns they are, for those who hear the picture. */
    public String towns(Screen screen) {
        var names = spots.stream().map(it -> it.name(screen.language())).filter(it -> !it.isBlank()).distinct().toList();
        var said = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? said + " …" : said;
    }
}
