package dev.brightspots.api.library;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The REST interface of the library; whoever imports it supplies the books and the intake. */
@Configuration(proxyBeanMethods = false)
@Import({LibraryController.class, AdoptionsController.class, InquiriesController.class, Inquiring.class})
public class LibraryApi {}
