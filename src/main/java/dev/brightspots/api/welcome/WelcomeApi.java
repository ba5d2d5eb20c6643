package dev.brightspots.api.welcome;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The first pages; whoever imports it supplies the books, and sees to it who reads them. */
@Configuration(proxyBeanMethods = false)
@Import({HomeController.class, SignInController.class, Frame.class})
public class WelcomeApi {}
