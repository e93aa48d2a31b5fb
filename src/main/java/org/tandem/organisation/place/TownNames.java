package org.tandem.organisation.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names of towns on a picture: large towns before small ones, near ones before far ones, and no name over another or over a pin. */
public final class TownNames {

    /** Something on the picture that no name may cover. */
    public record Pin(int x, int y, int radius) {}

    /** A name, centred on a point. */
    public record Name(String name, int x, int y) {

        private boolean collidesWith(Name other) {
            return Math.abs(y - other.y) < LINE && Math.abs(x - other.x) < (name.length() + other.name.length()) * LETTER / 2;
        }

        private boolean collidesWith(Pin pin) {
            return Math.abs(y - LINE / 4 - pin.y()) < pin.radius() + LINE / 2
                    && Math.abs(x - pin.x()) < pin.radius() + name.length() * LETTER / 2;
        }
    }

    private static final int LETTER = 9;
    private static final int LINE = 22;
    private static final double HOME_KILOMETRES = 8;
    /** So many points a degree that all towns are named; below, cities; far below, only the seats of voivodeships. */
    private static final double NEAR = 300;
    private static final double FAR = 110;
    private static final double FARTHEST = 25;
    private static final Set<String> SEATS = Set.of("Warszawa", "Kraków", "Łódź", "Wrocław", "Poznań", "Gdańsk", "Szczecin",
            "Bydgoszcz", "Toruń", "Lublin", "Białystok", "Katowice", "Kielce", "Rzeszów", "Olsztyn", "Opole", "Zielona Góra",
            "Gorzów Wielkopolski");

    private final Scale scale;
    private final List<Pin> pins;
    private final List<Name> shown = new ArrayList<>();

    private TownNames(Scale scale, List<Pin> pins) {
        this.scale = scale;
        this.pins = pins;
    }

    public static List<Name> on(Scale scale, List<Pin> pins) {
        var names = new TownNames(scale, pins);
        names.addAll();
        return names.shown;
    }

    /** The town that the middle of the picture lies in, or at whose edge, is named before all others, below it. */
    public static List<Name> around(Scale scale, List<Pin> pins) {
        var names = new TownNames(scale, pins);
        home(scale.centre())
                .ifPresent(it -> names.shown.add(new Name(it.name(), scale.width() / 2, scale.height() / 2 + 2 * LINE)));
        names.addAll();
        return names.shown;
    }

    private void addAll() {
        Municipalities.all().stream().filter(this::isNamed).filter(it -> scale.shows(it.centre()))
                .sorted(Comparator.comparing((Municipality it) -> !SEATS.contains(it.name())).thenComparing(Municipality::kind)
                        .thenComparingDouble(it -> Coordinates.distanceKm(scale.centre(), it.centre())))
                .forEach(this::add);
    }

    /** On its own place, or else below or above what stands there. */
    private void add(Municipality town) {
        if (shown.stream().anyMatch(it -> it.name().equals(town.name()))) return;
        var x = scale.x(town.centre());
        var y = scale.y(town.centre());
        var around = pins.stream().filter(it -> Math.hypot(it.x() - x, it.y() - y) < it.radius() + LINE)
                .flatMap(it -> Stream.of(new Name(town.name(), it.x(), it.y() + it.radius() + LINE),
                        new Name(town.name(), it.x(), it.y() - it.radius() - LINE / 2)));
        Stream.concat(Stream.of(new Name(town.name(), x, y)), around).filter(this::fits).findFirst().ifPresent(shown::add);
    }

    private boolean fits(Name name) {
        var half = name.name().length() * LETTER / 2;
        return name.x() > half && name.x() < scale.width() - half && name.y() > LINE && name.y() < scale.height() - LINE
                && pins.stream().noneMatch(name::collidesWith) && shown.stream().noneMatch(name::collidesWith);
    }

    private boolean isNamed(Municipality it) {
        if (it.kind() == MunicipalityKind.URBAN) return scale.pointsADegree() >= NEAR;
        if (it.kind() != MunicipalityKind.CITY_WITH_COUNTY_RIGHTS) return false;
        return scale.pointsADegree() >= FAR || SEATS.contains(it.name()) && scale.pointsADegree() >= FARTHEST;
    }

    private static Optional<Municipality> home(Coordinates centre) {
        return Municipalities.all().stream()
                .filter(it -> it.kind() == MunicipalityKind.CITY_WITH_COUNTY_RIGHTS || it.kind() == MunicipalityKind.URBAN)
                .filter(it -> Coordinates.distanceKm(centre, it.centre()) < HOME_KILOMETRES)
                .min(Comparator.comparingDouble(it -> Coordinates.distanceKm(centre, it.centre())));
    }
}
