package dev.brightspots.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Names the live rule pack. */
@Tag(name = "Rules", description = "The rules that conclude")
@RestController
class RulePacksController {
    private final Engine engine;

    RulePacksController(Engine engine) {
        this.engine = engine;
    }

    /** The rule packs there are. */
    record Packs(Engine.LivePack live, List<Engine.LivePack> items) {}

    @Operation(summary = "The live rule pack, with its rules")
    @GetMapping(path = "/api/rule-packs", produces = MediaType.APPLICATION_JSON_VALUE)
    Packs all() {
        Engine.LivePack live = engine.live();
        return new Packs(live, List.of(live));
    }
}
