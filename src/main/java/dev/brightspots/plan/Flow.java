package dev.brightspots.plan;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Deals classes of pupils out among their sources at the least cost (min-cost flow): the adapter to the flows of OR-Tools. */
final class Flow {
    static {
        Loader.loadNativeLibraries();
    }

    /** To learn from the next one named costs so much; what is less tells equal ways apart, on every machine the same. */
    private static final long STEP = 1_000;

    private static final int SINK = 0;

    /** What flows from a class to a source. */
    private record Arc(List<UnitId> sources, UnitId to, int number) {}

    private final MinCostFlow network = new MinCostFlow();
    private final Map<UnitId, Integer> nodes = new HashMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final ToIntFunction<UnitId> teaches;
    private int next = SINK + 1;

    private Flow(ToIntFunction<UnitId> teaches) {
        this.teaches = teaches;
    }

    /**
     * The teachers of each class, one for each of its pupils, those named first before others.
     *
     * @param pupils how many there are in each class, by the sources it could learn from
     * @param teaches how many units each source can teach
     * @return empty if the sources together cannot teach as many
     */
    static Optional<Map<List<UnitId>, List<UnitId>>> of(
            Map<List<UnitId>, Integer> pupils, ToIntFunction<UnitId> teaches) {
        Flow flow = new Flow(teaches);
        try {
            pupils.forEach(flow::add);
            flow.network.setNodeSupply(
                    SINK, -pupils.values().stream().mapToInt(it -> it).sum());
            return flow.network.solve() == MinCostFlowBase.Status.OPTIMAL
                    ? Optional.of(flow.dealt())
                    : Optional.empty();
        } finally {
            // What it holds is not Java's.
            flow.network.delete();
        }
    }

    private void add(List<UnitId> sources, int pupils) {
        int from = next++;
        network.setNodeSupply(from, pupils);
        for (int i = 0; i < sources.size(); i++) {
            UnitId source = sources.get(i);
            int to = nodes.computeIfAbsent(source, this::node);
            long cost = STEP * i + (long) (STEP / 10.0 * Lots.draw("teacher", sources.toString(), source.value()));
            arcs.add(new Arc(sources, source, network.addArcWithCapacityAndUnitCost(from, to, pupils, cost)));
        }
    }

    private int node(UnitId source) {
        network.addArcWithCapacityAndUnitCost(next, SINK, teaches.applyAsInt(source), 0);
        return next++;
    }

    private Map<List<UnitId>, List<UnitId>> dealt() {
        Map<List<UnitId>, List<UnitId>> dealt = new HashMap<>();
        for (Arc arc : arcs) {
            dealt.computeIfAbsent(arc.sources(), fresh -> new ArrayList<>())
                    .addAll(Collections.nCopies((int) network.getFlow(arc.number()), arc.to()));
        }
        return dealt;
    }
}
