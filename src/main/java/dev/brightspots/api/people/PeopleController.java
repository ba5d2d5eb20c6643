package dev.brightspots.api.people;

import dev.brightspots.api.ApiProblem;
import dev.brightspots.api.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adds and removes people, and tells everybody who they are. */
@Tag(name = "People", description = "Who may sign in, and as what")
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class PeopleController {
    private final PeopleDesk desk;

    PeopleController(PeopleDesk desk) {
        this.desk = desk;
    }

    /** Who may sign in. */
    @Schema(name = "People")
    record People(List<PeopleDesk.View> items) {}

    /** Who asks. */
    @Schema(name = "Me")
    record Me(
            String id,
            String name,
            String role,

            @Schema(description = "the unit at the top of what they see; null for the whole organisation") @Nullable
            String place) {}

    /** Another password. */
    @Schema(name = "NewPassword")
    record NewPassword(String password) {}

    /** What was done. */
    @Schema(name = "PersonChange")
    record Done(String id, String done) {}

    @Operation(summary = "Who you are")
    @GetMapping("/me")
    Me me(Caller caller) {
        return new Me(
                caller.id(),
                caller.person().name(),
                caller.person().role().word(),
                caller.place().orElse(null));
    }

    @Operation(summary = "Who may sign in")
    @GetMapping("/people")
    People all() {
        return new People(desk.all());
    }

    @Operation(
            summary = "Let somebody sign in",
            description = "What each role may do: docs/rest.md, section Who may do what.")
    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    PeopleDesk.View add(@RequestBody PeopleDesk.Wanted wanted, Caller caller) {
        return desk.add(wanted, caller);
    }

    @Operation(
            summary = "Give somebody another password",
            description = "Who had signed in with the one before has to sign in again.")
    @PutMapping("/people/{id}/password")
    Done password(@PathVariable String id, @RequestBody NewPassword given, Caller caller) {
        return done(id, "password", desk.password(id, String.valueOf(given.password()), caller));
    }

    @Operation(
            summary = "Let somebody sign in no more",
            description = "Holds from this moment, also where they are signed in.")
    @DeleteMapping("/people/{id}")
    Done remove(@PathVariable String id, Caller caller) {
        return done(id, "removed", desk.remove(id, caller));
    }

    private static Done done(String id, String what, boolean found) {
        if (!found) {
            throw ApiProblem.notFound("there is nobody called '" + id + "'", "GET /api/people names those there are.");
        }
        return new Done(id, what);
    }
}
