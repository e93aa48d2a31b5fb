package org.tandem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tandem.programme.PhaseKind;

/**
 * Every act that the program records, with the phases that hold it, as the compiled classes have it: {@code negotiation} where the
 * phase has to be open, {@code until closing} where it must not be over.
 */
final class Acts {

    private static final Path CLASSES = Path.of("target/classes/org/tandem");
    /** In the sources, so that a message's key is not taken for an act. */
    private static final Pattern RECORDED = Pattern
            .compile("\\b(?:record|save)\\(\\s*(?:actor|Actor\\.[^\"]{1,40}?),\\s*(?:\\w+ \\? )?((?:\"[a-z.-]+\"(?: : )?)+)");
    private static final String CALENDAR = "org/tandem/programme/Calendar.";
    /** What the calendar is asked, and how the page says it. */
    private static final Map<String, String> QUESTIONS = Map.of(CALENDAR + "expectOpen", "", CALENDAR + "expectNotOver",
            "until ");
    private static final String RECORD = "org/tandem/audit/AuditTrail.record";
    private static final String PHASES = "org/tandem/programme/PhaseKind";

    /** What one method says, asks for and calls. */
    private record Step(String owner, boolean entry, Set<String> strings, Set<PhaseKind> phases, Set<String> calls) {

        boolean calls(String method) {
            return calls.stream().anyMatch(call -> call.startsWith(method));
        }
    }

    private final Map<String, Step> steps = new HashMap<>();
    private final Set<String> recording = new HashSet<>();

    private Acts() {
        for (var file : classes()) read(parsed(file));
        steps.values().stream().filter(step -> step.calls(RECORD)).forEach(step -> recording.add(step.owner()));
    }

    /** Each act with its phases; none where it can be done at any time. */
    static Map<String, Set<String>> byName() {
        var acts = new Acts();
        var found = new TreeMap<String, Set<String>>();
        for (var act : names()) found.put(act, acts.phasesOf(act));
        return found;
    }

    private static Set<String> names() {
        return Sources.ending(Sources.MAIN.resolve("java"), ".java").stream()
                .flatMap(file -> RECORDED.matcher(Sources.text(file)).results())
                .flatMap(it -> Pattern.compile("[a-z.-]{3,}").matcher(it.group(1)).results()).map(it -> it.group())
                .collect(Collectors.toSet());
    }

    /** Where several ways lead to an act, only what holds it on each of them. */
    private Set<String> phasesOf(String act) {
        var ways = steps.entrySet().stream().filter(it -> it.getValue().entry() && recording.contains(it.getValue().owner()))
                .filter(it -> reached(it.getKey(), call -> ownerOf(call).equals(it.getValue().owner())).stream()
                        .anyMatch(step -> step.strings().contains(act)))
                .map(it -> phasesOn(it.getKey(), it.getValue().owner())).toList();
        if (ways.isEmpty()) throw new IllegalStateException("No method does " + act);
        return ways.stream().reduce((one, other) -> {
            one.retainAll(other);
            return one;
        }).orElseThrow();
    }

    private Set<String> phasesOn(String method, String owner) {
        Predicate<String> guards = call -> ownerOf(call).equals(owner) || !recording.contains(ownerOf(call));
        var phases = new TreeSet<String>();
        for (var step : reached(method, guards)) {
            QUESTIONS.forEach((question, word) -> {
                if (step.calls(question) || step.calls().stream().filter(guards)
                        .anyMatch(call -> reached(call, guards).stream().anyMatch(next -> next.calls(question))))
                    step.phases().forEach(phase -> phases.add(word + phase.name().toLowerCase(Locale.ROOT)));
            });
        }
        return phases;
    }

    private Set<Step> reached(String method, Predicate<String> through) {
        var seen = new LinkedHashSet<String>();
        var open = new java.util.ArrayDeque<>(List.of(method));
        while (!open.isEmpty()) {
            var next = open.pop();
            var step = steps.get(next);
            if (step == null || next.startsWith(CALENDAR) || !seen.add(next)) continue;
            step.calls().stream().filter(through).forEach(open::push);
        }
        return seen.stream().map(steps::get).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String ownerOf(String call) {
        return call.substring(0, call.indexOf('.'));
    }

    private void read(ClassModel model) {
        var owner = model.thisClass().asInternalName();
        for (var method : model.methods()) {
            var step = new Step(owner, isEntry(method), new HashSet<>(), EnumSet.noneOf(PhaseKind.class), new LinkedHashSet<>());
            method.code().ifPresent(code -> code.forEach(element -> note(step, element)));
            steps.put(owner + "." + method.methodName().stringValue() + method.methodType().stringValue(), step);
        }
    }

    private static boolean isEntry(MethodModel method) {
        return !method.flags().has(AccessFlag.PRIVATE) && !method.flags().has(AccessFlag.SYNTHETIC);
    }

    private static void note(Step step, CodeElement element) {
        switch (element) {
            case ConstantInstruction constant when constant.constantValue() instanceof String text -> step.strings().add(text);
            case FieldInstruction field when field.owner().asInternalName().equals(PHASES)
                    && !field.name().equalsString("$VALUES") ->
                step.phases().add(PhaseKind.valueOf(field.name().stringValue()));
            case InvokeInstruction call ->
                step.calls().add(call.owner().asInternalName() + "." + call.name().stringValue() + call.type().stringValue());
            case InvokeDynamicInstruction lambda -> lambda.invokedynamic().bootstrap().arguments().stream()
                    .filter(MethodHandleEntry.class::isInstance).map(MethodHandleEntry.class::cast)
                    .map(MethodHandleEntry::reference)
                    .forEach(it -> step.calls().add(
                            it.owner().asInternalName() + "." + it.name().stringValue() + it.type().stringValue()));
            default -> {
            }
        }
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> classes() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
