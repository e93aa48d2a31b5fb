package org.tandem.organisation.identifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The register of lists kept by org-id.guide (ODbL 1.0, see the notice beside the file), read when it is first asked for. */
public final class IdentifierLists {

    private static final String FILE = "/data/odbl/org-id-lists.csv";

    private IdentifierLists() {}

    public static Optional<IdentifierList> find(String code) {
        return Optional.ofNullable(Loaded.BY_CODE.get(code));
    }

    /** All lists in the order of their codes, deprecated ones too. */
    public static List<IdentifierList> all() {
        return Loaded.ALL;
    }

    private static final class Loaded {

        static final List<IdentifierList> ALL = read();
        static final Map<String, IdentifierList> BY_CODE = byCode();

        private static List<IdentifierList> read() {
            var file = Objects.requireNonNull(IdentifierLists.class.getResourceAsStream(FILE), FILE);
            try (var rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
                return rows.stream().map(Loaded::list).sorted(Comparator.comparing(IdentifierList::code)).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static IdentifierList list(NamedCsvRecord row) {
            var countries = Stream.of(row.getField("coverage").split("\\|", -1)).filter(it -> !it.isEmpty()).toList();
            return new IdentifierList(row.getField("code"), row.getField("name_en").strip(), row.getField("name_local").strip(),
                    countries,
                    row.getField("deprecated").equals("True"));
        }

        private static Map<String, IdentifierList> byCode() {
            var lists = LinkedHashMap.<String, IdentifierList>newLinkedHashMap(ALL.size());
            ALL.forEach(it -> lists.put(it.code(), it));
            return lists;
        }
    }
}
