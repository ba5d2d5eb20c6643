package dev.brightspots.load;

import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts tables and documents together and checks every row, wherever they come from. What is written by hand (documents,
 * headers) must be without fault, for a guess there would change what all the data mean; of the rows the good ones count.
 */
final class Assembly {
    private final Tables tables;
    private final Refusals refusals;
    private final List<Problem> problems;
    private final Documents documents;
    private final Known known;

    private Assembly(Documents documents, Tables tables, Known known, List<Problem> besides, Refusals refusals) {
        this.documents = documents;
        this.known = known;
        this.tables = tables;
        this.refusals = refusals;
        this.problems = new ArrayList<>(besides);
        Form.UNITS.check(tables.units(), problems);
        Form.OBSERVATIONS.check(tables.observations(), problems);
        tables.adoptions().ifPresent(table -> Form.ADOPTIONS.check(table, problems));
        stopAtErrors(problems);
    }

    /**
     * Reads everything.
     *
     * @param besides problems found before, which stop the reading if one of them is an error
     * @throws BadInput if a document or a header is wrong, or a file ends in the middle of a row; with all problems found
     */
    static Loaded read(Documents documents, Tables tables, Known known, List<Problem> besides, Refusals refusals) {
        return new Assembly(documents, tables, known, besides, refusals).read();
    }

    /** Ends the reading if one of the problems is an error. */
    static void stopAtErrors(List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            throw new BadInput(problems.stream().distinct().sorted().toList());
        }
    }

    private Loaded read() {
        Sheet unitSheet = new Sheet(tables.units(), refusals);
        UnitRows unitRows = new UnitRows(unitSheet, known.units());
        Organisation organisation = unitRows.read();
        Sheet.tellRepeated(Place.of(unitSheet.file()), unitRows.repeated(), problems);
        Map<String, UnitId> byName = new TreeMap<>();
        organisation.units().forEach(unit -> byName.put(unit.id().value(), unit.id()));
        Lookup<UnitId> units = new Lookup<>("unit", unitSheet.file(), byName, unitRows.refused());

        Sheet observationSheet = new Sheet(tables.observations(), refusals);
        ObservationRows observationRows =
                new ObservationRows(observationSheet, units, organisation, documents.metrics());
        Observations observations = observationRows.read();
        observationRows.tell(observations, problems);

        long rows = unitSheet.rows() + observationSheet.rows();
        long refused = unitSheet.refused() + observationSheet.refused();
        List<Adoption> adoptions = List.of();
        if (tables.adoptions().isPresent()) {
            Sheet sheet = new Sheet(tables.adoptions().get(), refusals);
            adoptions = new AdoptionRows(sheet, units, practiceLookup()).read(problems);
            rows += sheet.rows();
            refused += sheet.refused();
        }
        Capacity capacity = documents.capacity().of(units, practiceLookup(), problems);
        SalesData data = new SalesData(
                organisation, documents.metrics(), observations, documents.practices(), adoptions, capacity);
        OwnAndSum.tell(data, observationSheet.file(), problems);
        Fit.tell(data, problems);
        return new Loaded(data, rows, refused, problems.stream().sorted().toList());
    }

    private Lookup<PracticeId> practiceLookup() {
        Map<String, PracticeId> byName = new TreeMap<>();
        documents.practices().keySet().forEach(id -> byName.put(id.value(), id));
        return new Lookup<>("practice", "practices.yaml", byName, Map.of());
    }
}
