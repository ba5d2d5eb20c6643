package dev.brightspots.api.packs;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The REST interface of rule packs; whoever imports it supplies the rule packs, their compiler and differences, the books and the clock. */
@Configuration(proxyBeanMethods = false)
@Import({RulePacksController.class, PackChangesController.class, PackDiffController.class})
public class RulePacksApi {}
