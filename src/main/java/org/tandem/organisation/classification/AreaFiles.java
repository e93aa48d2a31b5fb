package org.tandem.organisation.classification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/** The files the areas come from. What is provisional in them, and why, stands in the notice beside them. */
final class AreaFiles {

    private static final String FOLDER = "/data/classification/";

    private AreaFiles() {}

    static List<Area> spheres() {
        return rows("pl-opp-art4-spheres.csv").stream().map(AreaFiles::sphere).toList();
    }

    /** Sections and groups; sub-groups are too fine to choose from. */
    static List<Area> thirdSector() {
        var translations = rows("icnptso-titles.csv").stream()
                .collect(Collectors.toMap(it -> it.getField("code"), Function.identity()));
        return rows("icnptso.csv").stream()
                .filter(it -> it.getField("Sub-group").isEmpty())
                .map(it -> sectionOrGroup(it, translations))
                .toList();
    }

    static List<Area> goals() {
        return rows("sdg-goals.csv").stream().map(AreaFiles::goal).toList();
    }

    private static Area sphere(NamedCsvRecord row) {
        var isWordingSeen = row.getField("wording_seen_in_copy").equals("yes");
        var titles = titles(new Title("pl", row.getField("pl"), !isWordingSeen),
                new Title("en", row.getField("en_unofficial"), true),
                new Title("de", row.getField("de_unofficial"), true));
        return new Area(AreaScheme.PL_OPP.codeOf(row.getField("code")), AreaScheme.PL_OPP, null, true, titles);
    }

    private static Area sectionOrGroup(NamedCsvRecord row, Map<String, NamedCsvRecord> translations) {
        var group = row.getField("Group");
        var section = row.getField("Section");
        var number = group.isEmpty() ? section : group;
        var parent = group.isEmpty() ? null : AreaScheme.ICNPTSO.codeOf(section);
        var translated = translations.get(number);
        var titles = titles(new Title("en", row.getField("Title"), false), translation("pl", translated),
                translation("de", translated));
        return new Area(AreaScheme.ICNPTSO.codeOf(number), AreaScheme.ICNPTSO, parent, false, titles);
    }

    private static Title translation(String language, @Nullable NamedCsvRecord row) {
        return new Title(language, row == null ? "" : row.getField(language + "_unofficial"), true);
    }

    private static Area goal(NamedCsvRecord row) {
        var titles = titles(new Title("en", row.getField("en"), false), new Title("de", row.getField("de"), false),
                new Title("pl", row.getField("pl_unverified"), true));
        return new Area(AreaScheme.SDG.codeOf(row.getField("goal")), AreaScheme.SDG, null, false, titles);
    }

    /** The original first; a title that is missing is left out, so that the original is shown for it. */
    private static List<Title> titles(Title... titles) {
        var present = new ArrayList<Title>();
        for (var title : titles) {
            if (!title.text().isBlank()) {
                present.add(title);
            }
        }
        return present;
    }

    private static List<NamedCsvRecord> rows(String name) {
        var file = Objects.requireNonNull(AreaFiles.class.getResourceAsStream(FOLDER + name), name);
        try (var rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
