package org.tandem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** Who may know whom, and what others may see. */
class ModularityTests {

    static JavaClasses program;

    @BeforeAll
    static void read() {
        program = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(place -> !place.contains("/gg/jte/")).importPackages("org.tandem");
    }

    @Test
    void modulesUseOnlyThoseTheyName() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void nobodyOutsideAModuleSeesItsControllers() {
        classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate().check(program);
    }

    @Test
    void nobodyOutsideAModuleSeesItsRepositories() {
        classes().that().areAssignableTo(Repository.class).should().notBePublic().allowEmptyShould(true).check(program);
    }

    @Test
    void noNameSaysOnlyOfWhatKindItIs() {
        noClasses().should()
                .haveNameMatching(
                        ".*\\.([^.]*[$])?(\\w+(Impl|Manager|Helper|Utils?|Processor|Dto|Entity|Service)|(Abstract|Base)[A-Z]\\w*)")
                .check(program);
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(program);
    }

    @Test
    void nobodyReadsTheTimePastTheClock() {
        noClasses().should()
                .callMethodWhere(DescribedPredicate.describe("read the system's time", ModularityTests::readsSystemTime))
                .check(program);
    }

    private static boolean readsSystemTime(JavaCall<?> call) {
        var target = call.getTarget();
        if (target.getOwner().isEquivalentTo(System.class)) return target.getName().equals("currentTimeMillis");
        return target.getName().equals("now")
                && !target.getRawParameterTypes().stream().anyMatch(it -> it.isEquivalentTo(Clock.class))
                && (target.getOwner().isEquivalentTo(Instant.class) || target.getOwner().isEquivalentTo(LocalDate.class)
                        || target.getOwner().isEquivalentTo(LocalDateTime.class));
    }
}
