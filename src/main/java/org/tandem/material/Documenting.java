package org.tandem.material;

import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.gathering.AgendaItemId;
import org.tandem.gathering.GatheringId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** A coordinator puts down what a gathering leaves behind: files, and what was said and decided. */
@Service
@Transactional
public class Documenting {

    static final int MOST = 60;

    private final Materials materials;
    private final MaterialFiles files;
    private final MinutesBook book;
    private final MaterialAccess access;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    Documenting(Materials materials, MaterialFiles files, MinutesBook book, MaterialAccess access, JdbcClient jdbc,
            AuditTrail trail,
            Clock clock) {
        this.materials = materials;
        this.files = files;
        this.book = book;
        this.access = access;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Puts a file behind the others.
     *
     * @param content read more than once, and never held whole
     * @throws BrokenRule {@code attachment.…} with the reason why it cannot be taken, or {@code material.too-many}
     */
    public MaterialId add(Actor actor, GatheringId gathering, Label label, String name, InputStreamSource content) {
        var edition = access.expectCoordinator(actor, gathering);
        expectOfGathering(gathering, label);
        var others = materials.findByGathering(gathering);
        if (others.size() >= MOST) throw new BrokenRule("material.too-many", MOST);
        var end = others.stream().mapToInt(Material::position).max().orElse(-1) + 1;
        var material = materials.save(Material.of(gathering, Stored.checked(name, content), label, end, clock.instant()));
        files.keep(material.id(), content);
        record(actor, "material.add", material, edition);
        return material.id();
    }

    /**
     * @param seen the version that the change was made from
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody else was faster
     */
    public void describe(Actor actor, GatheringId gathering, MaterialId id, int seen, Label label) {
        var edition = access.expectCoordinator(actor, gathering);
        expectOfGathering(gathering, label);
        record(actor, "material.describe", materials.save(find(gathering, id).label(label, seen)), edition);
    }

    /** Changes places with the one before or after it; at the end there is nobody to change with. */
    public void move(Actor actor, GatheringId gathering, MaterialId id, boolean up) {
        var edition = access.expectCoordinator(actor, gathering);
        var material = find(gathering, id);
        var order = Comparator.comparing(Material::position);
        var away = up ? order.reversed() : order;
        materials.findByGathering(gathering).stream().filter(it -> away.compare(it, material) > 0).min(away).ifPresent(it -> {
            var place = material.position();
            materials.save(material.place(it.position()));
            materials.save(it.place(place));
            record(actor, "material.move", material, edition);
        });
    }

    public void remove(Actor actor, GatheringId gathering, MaterialId id) {
        var edition = access.expectCoordinator(actor, gathering);
        var material = find(gathering, id);
        materials.delete(material);
        record(actor, "material.remove", material, edition);
    }

    /**
     * @param minutes nothing where there are to be none any more
     * @param seen the version that the change was made from, 0 where there were none
     */
    public void write(Actor actor, GatheringId gathering, Optional<Minutes> minutes, int seen) {
        var edition = access.expectCoordinator(actor, gathering);
        if (minutes.isEmpty() && seen == 0) return;
        minutes.ifPresentOrElse(it -> book.keep(gathering, it, seen), () -> book.drop(gathering, seen));
        trail.record(actor, "minutes.write", gathering.value(), edition.value(),
                Map.of("written", minutes.isPresent(), "audience", minutes.map(it -> it.audience().name()).orElse("")));
    }

    private Material find(GatheringId gathering, MaterialId id) {
        return materials.findByGathering(gathering).stream().filter(it -> it.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private void expectOfGathering(GatheringId gathering, Label label) {
        if (label.item() != null && !isOf(gathering, label.item())) throw new NotFound(label.item());
    }

    private boolean isOf(GatheringId gathering, AgendaItemId item) {
        return jdbc.sql("select exists (select from agenda_item where id = ? and gathering = ?)")
                .params(item.value(), gathering.value()).query(Boolean.class).single();
    }

    /** Neither titles nor names of files: these may be about persons, the record is not. */
    private void record(Actor actor, String act, Material material, EditionId edition) {
        trail.record(actor, act, material.id().value(), edition.value(),
                Map.of("audience", material.label().audience(), "position", material.position(), "sha256",
                        material.file().sha256()));
    }
}
