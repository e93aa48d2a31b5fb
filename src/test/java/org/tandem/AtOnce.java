package org.tandem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several acts that begin at the same moment, each in a thread of its own. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * What came of each, in their order.
     *
     * @throws java.util.concurrent.ExecutionException where one of them failed
     */
    public static <T> List<T> all(List<Callable<T>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        var outcomes = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var running = acts.stream().map(act -> threads.submit(() -> {
                start.await();
                return act.call();
            })).toList();
            for (var act : running) outcomes.add(act.get());
        }
        return outcomes;
    }

    /** @param act made of its number, from 0 on */
    public static <T> List<T> all(int many, IntFunction<Callable<T>> act) throws Exception {
        return all(IntStream.range(0, many).mapToObj(act).toList());
    }
}
