package dev.brightspots.api.questions;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The REST interface of questions; whoever imports it supplies the books and the live engine. */
@Configuration(proxyBeanMethods = false)
@Import({QuestionsController.class, QuestionDesk.class})
public class QuestionsApi {}
