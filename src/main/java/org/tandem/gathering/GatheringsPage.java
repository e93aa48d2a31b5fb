package org.tandem.gathering;

import java.util.List;

import org.springframework.modulith.NamedInterface;

/** The gatherings that are announced: what is to come, what of it was called off, and what was. */
@NamedInterface("pages")
public record GatheringsPage(List<GatheringHead> ahead, List<GatheringHead> past) {

    public List<GatheringHead> next() {
        return ahead.stream().filter(head -> !head.isCancelled()).toList();
    }

    public List<GatheringHead> calledOff() {
        return ahead.stream().filter(GatheringHead::isCancelled).toList();
    }

    public boolean isSample() {
        return ahead.stream().allMatch(GatheringHead::sample) && past.stream().allMatch(GatheringHead::sample);
    }
}
