package org.tandem.organisation.classification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All areas that Tandem offers, in the order of their lists; read when they are first asked for. */
public final class Areas {

    private Areas() {}

    public static Optional<Area> find(String code) {
        return Optional.ofNullable(Loaded.BY_CODE.get(code));
    }

    public static List<Area> of(AreaScheme scheme) {
        return all().stream().filter(it -> it.scheme() == scheme).toList();
    }

    public static List<Area> all() {
        return Loaded.ALL;
    }

    private static final class Loaded {

        static final List<Area> ALL = read();
        static final Map<String, Area> BY_CODE = byCode();

        private static List<Area> read() {
            var areas = new ArrayList<Area>();
            areas.addAll(AreaFiles.spheres());
            areas.addAll(AreaFiles.thirdSector());
            areas.addAll(AreaFiles.goals());
            return List.copyOf(areas);
        }

        private static Map<String, Area> byCode() {
            var areas = LinkedHashMap.<String, Area>newLinkedHashMap(ALL.size());
            ALL.forEach(it -> areas.put(it.code(), it));
            return areas;
        }
    }
}
