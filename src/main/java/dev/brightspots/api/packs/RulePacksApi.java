package dev.brightspots.api.packs;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The REST interface of rule packs; whoever imports it supplies the rule packs, the books and the clock. */
@Configuration(proxyBeanMethods = false)
@Import({RulePacksController.class, PackChangesController.class})
public class RulePacksApi {}
