package dev.brightspots.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.plan.Course;
import dev.brightspots.sales.UnitId;
import dev.brightspots.worlds.World;
import dev.brightspots.worlds.WorldSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final World WORLD = World.make(WorldSpec.standard(1));
    private static final RunResult RESULT =
            Pipeline.run(new Request(WORLD.data(), 0, List.of(), Optional.empty(), 2), Shipped.PACK, Progress.SILENT);

    @Test
    void wherePupilsAreMoreThanTheBestSourceCanTeachOthersTeachAsWell() {
        Map<UnitId, Long> pupils = RESULT.courses().stream()
                .filter(course -> course.practice().value().equals("discovery-checklist"))
                .flatMap(course -> course.teacher().stream())
                .collect(Collectors.groupingBy(Course.Teacher::unit, Collectors.counting()));
        assertThat(pupils).hasSizeGreaterThan(2);
        assertThat(pupils.values()).allSatisfy(some -> assertThat(some).isLessThanOrEqualTo(3));
    }

    @Test
    void whoTeachesDoesThePracticeInTheSamePeerGroup() {
        assertThat(RESULT.courses())
                .isNotEmpty()
                .allSatisfy(course -> course.teacher().ifPresent(teacher -> {
                    assertThat(WORLD.data().adoptions())
                            .anyMatch(one -> one.unit().equals(teacher.unit())
                                    && one.practice().equals(course.practice()));
                    assertThat(segment(teacher.unit())).isEqualTo(segment(course.unit()));
                }));
    }

    private static Optional<String> segment(UnitId unit) {
        return Optional.ofNullable(WORLD.data().organisation().attributes(unit).get("segment"));
    }
}
