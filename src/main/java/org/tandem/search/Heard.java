package org.tandem.search;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What was heard of and is not looked at yet. */
final class Heard {

    /** What is to be looked at together: these, or everything. */
    record Batch(Set<UUID> ids, boolean everything) {

        boolean isEmpty() {
            return ids.isEmpty() && !everything;
        }
    }

    /** More changes than that at once are fewer questions when everything is compared. */
    private static final int MANY = 2_000;

    private final ReentrantLock door = new ReentrantLock();
    private final Condition more = door.newCondition();
    private final Condition end = door.newCondition();
    private final Set<UUID> ids = new HashSet<>();
    private boolean everything;
    private boolean ended;

    void hear(Collection<UUID> changed) {
        door.lock();
        try {
            ids.addAll(changed);
            everything |= ids.size() > MANY;
            if (!ids.isEmpty()) more.signal();
        } finally {
            door.unlock();
        }
    }

    void hearOfEverything() {
        door.lock();
        try {
            everything = true;
            more.signal();
        } finally {
            door.unlock();
        }
    }

    /** All that was heard; nothing after so long without anything. */
    Batch await(Duration patience) throws InterruptedException {
        door.lock();
        try {
            var left = patience.toNanos();
            while (ids.isEmpty() && !everything && !ended && left > 0)
                left = more.awaitNanos(left);
            var batch = new Batch(Set.copyOf(ids), everything);
            ids.clear();
            everything = false;
            return batch;
        } finally {
            door.unlock();
        }
    }

    /** Whatever is heard meanwhile waits. */
    void rest(Duration time) throws InterruptedException {
        door.lock();
        try {
            var left = time.toNanos();
            while (!ended && left > 0)
                left = end.awaitNanos(left);
        } finally {
            door.unlock();
        }
    }

    /** Nobody has to wait any more. */
    void end() {
        door.lock();
        try {
            ended = true;
            more.signalAll();
            end.signalAll();
        } finally {
            door.unlock();
        }
    }
}
