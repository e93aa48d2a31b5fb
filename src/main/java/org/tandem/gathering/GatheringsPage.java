package org.tandem.gathering;

import java.util.List;

import org.springframework.modulith.NamedInterface;

/** The gatherings that are announced: what is to come, and what was. */
@NamedInterface("pages")
public record GatheringsPage(List<GatheringHead> next, List<GatheringHead> past) {

    public boolean isSample() {
        return next.stream().allMatch(GatheringHead::sample) && past.stream().allMatch(GatheringHead::sample);
    }
}
