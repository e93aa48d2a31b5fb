package org.tandem;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.tandem.installation.Safekeeping;

/** Tandem: runs cross-sector partnership programmes, from call to closing conference. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = "installation")
public class Application {

    public static void main(String[] args) {
        if (Safekeeping.isAsked(args)) System.exit(Safekeeping.run(args));
        SpringApplication.run(Application.class, args);
    }
}
