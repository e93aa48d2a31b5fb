import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.json.simple.JSONObject;
import org.json.simple.JSONArray;
import org.json.simple.parser.JSONParser;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/**
 * Draws the borders that a browser loads, in src/main/resources/static/geo, out of the data in src/main/resources/data/geo: counties,
 * and voivodeships that are put together from them, simplified as one coverage, so that neighbours keep one line between them and no
 * gap opens; and towns by name with their rank. Of the world's countries (Natural Earth, 1:110m) only the shapes are kept. Run from the project's root, with JTS and its
 * GeoJSON reader from the local Maven repository on the class path:
 *
 * java -cp jts-core.jar:jts-io-common.jar:json-simple.jar bin/Borders.java [ne_110m_countries.geojson]
 */
class Borders {

    private static final Path DATA = Path.of("src/main/resources/data/geo");
    private static final Path SERVED = Path.of("src/main/resources/static/geo");
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** The side of the smallest triangle that is still drawn, in degrees. */
    private static final double SMALLEST = 0.012;
    private static final List<String> SEATS = List.of("Warszawa", "Kraków", "Łódź", "Wrocław", "Poznań", "Gdańsk", "Szczecin", "Bydgoszcz",
            "Toruń", "Lublin", "Białystok", "Katowice", "Kielce", "Rzeszów", "Olsztyn", "Opole", "Zielona Góra", "Gorzów Wielkopolski");

    void main(String[] world) throws Exception {
        Files.createDirectories(SERVED);
        var counties = read(DATA.resolve("pl-counties.geojson"), "terc");
        var drawn = CoverageSimplifier.simplify(counties.values().toArray(Geometry[]::new), SMALLEST);
        write("counties", drawn, 3);
        var voivodeships = new TreeMap<String, List<Geometry>>();
        var codes = List.copyOf(counties.keySet());
        for (int i = 0; i < drawn.length; i++) voivodeships.computeIfAbsent(codes.get(i).substring(0, 2), _ -> new ArrayList<>()).add(drawn[i]);
        write("voivodeships", voivodeships.values().stream().map(it -> CoverageUnion.union(it.toArray(Geometry[]::new)))
                .toArray(Geometry[]::new), 3);
        writeTowns();
        if (world.length == 0) return;
        var countries = read(Path.of(world[0]), "ADM0_A3");
        countries.keySet().removeAll(List.of("POL", "ATA"));
        write("countries", countries.values().toArray(Geometry[]::new), 2);
    }

    /** 0 for the seats of voivodeships, 1 for other cities with county rights, 2 for towns. */
    private static void writeTowns() throws IOException {
        var towns = new ArrayList<String>();
        for (var line : Files.readAllLines(DATA.resolve("pl-gminas-centroids.csv"))) {
            var cells = line.split(",");
            if (!cells[0].matches("\\d{6}1")) continue;
            var isCity = cells[0].charAt(2) >= '6';
            var rank = SEATS.contains(cells[1]) && isCity ? 0 : isCity ? 1 : 2;
            towns.add(String.format(Locale.ROOT, "[%.3f,%.3f,\"%s\",%d]", Double.valueOf(cells[cells.length - 2]), Double.valueOf(cells[cells.length - 1]), cells[1], rank));
        }
        towns.sort(Comparator.comparing(it -> it.charAt(it.length() - 2)));
        Files.writeString(SERVED.resolve("towns.json"), "[\n" + String.join(",\n", towns) + "\n]\n");
    }

    private static Map<String, Geometry> read(Path file, String name) throws Exception {
        var shapes = new TreeMap<String, Geometry>();
        var all = (JSONObject) new JSONParser().parse(Files.readString(file));
        for (var each : (JSONArray) all.get("features")) {
            var feature = (JSONObject) each;
            var key = ((JSONObject) feature.get("properties")).get(name).toString();
            var shape = new GeoJsonReader(FACTORY).read(((JSONObject) feature.get("geometry")).toJSONString());
            if (shapes.put(key, shape) != null) throw new IllegalStateException("Twice: " + key);
        }
        return shapes;
    }

    private static void write(String name, Geometry[] shapes, int decimals) throws IOException {
        var writer = new GeoJsonWriter(decimals);
        writer.setEncodeCRS(false);
        var text = "{\"type\":\"GeometryCollection\",\"geometries\":[\n"
                + String.join(",\n", Arrays.stream(shapes).map(writer::write).toList()) + "\n]}\n";
        Files.writeString(SERVED.resolve(name + ".json"), text);
    }
}
