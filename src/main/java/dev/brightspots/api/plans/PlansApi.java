package dev.brightspots.api.plans;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The REST interface of plans and what is decided on them; whoever imports it supplies the books. */
@Configuration(proxyBeanMethods = false)
@Import({PlansController.class, ReviewsController.class, Reviewing.class})
public class PlansApi {}
