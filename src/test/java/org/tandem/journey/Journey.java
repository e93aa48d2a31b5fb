package org.tandem.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.tandem.WholeProgram;

/** A test in a real browser over the whole program, with a mail server and a clock that the test sets; all of them share one start of it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"spring.mail.host=127.0.0.1",
    "db-scheduler.polling-interval=200ms"})
@Import({Post.class, Beginning.class})
@ExtendWith(WholeProgram.LetsTheClockGo.class)
@interface Journey {
}
