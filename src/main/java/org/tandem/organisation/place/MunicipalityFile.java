package org.tandem.organisation.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The table of municipalities, see the notice beside it. */
final class MunicipalityFile {

    private static final String FILE = "/data/geo/pl-gminas-centroids.csv";
    private static final Locale POLISH = Locale.of("pl");

    private MunicipalityFile() {}

    static List<Municipality> read() {
        var file = Objects.requireNonNull(MunicipalityFile.class.getResourceAsStream(FILE), FILE);
        var shared = new HashMap<String, String>();
        try (var rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return rows.stream().map(it -> municipality(it, shared)).sorted(inOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counties and voivodeships repeat thousands of times, so each is kept once. */
    private static Municipality municipality(NamedCsvRecord row, Map<String, String> shared) {
        var terc = row.getField("terc");
        var county = shared.computeIfAbsent(row.getField("powiat"), it -> it);
        var voivodeship = shared.computeIfAbsent(row.getField("wojewodztwo").toLowerCase(POLISH), it -> it);
        var centre = new Coordinates(Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("lon")));
        return new Municipality(terc, row.getField("gmina"), MunicipalityKind.of(terc), county, voivodeship, centre);
    }

    private static Comparator<Municipality> inOrder() {
        return Comparator.comparingInt(MunicipalityFile::region)
                .thenComparing(Municipality::name, Collator.getInstance(POLISH))
                .thenComparing(Municipality::kind)
                .thenComparing(Municipality::terc);
    }

    /** Tandem was made for Upper Silesia: its two voivodeships come first. */
    private static int region(Municipality municipality) {
        return switch (municipality.terc().substring(0, 2)) {
            case "24" -> 0;
            case "16" -> 1;
            default -> 2;
        };
    }
}
