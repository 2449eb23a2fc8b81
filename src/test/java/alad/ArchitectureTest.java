package alad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.BackgroundThread;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.RandomAccessFile;
import java.io.Serializable;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls of the house. */
class ArchitectureTest {
    private static final List<String> FEATURES =
            List.of("dataset", "download", "training", "inspect", "evaluate", "runs", "export", "settings", "latent");

    private static JavaClasses all;

    @BeforeAll
    static void readClasses() {
        all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("alad");
    }

    @ParameterizedTest
    @CsvSource({
        "job,        '',                                                    ''",
        "file,       'job',                                                 ''",
        "data,       'job file',                                                 'de.siegmar.fastcsv.. us.hebi.matlab.mat.. org.apache.commons.compress..'",
        "prepare,    'job data',                                            ''",
        "describe,   'job data',                                            ''",
        "detector,   'job data prepare',                                    ''",
        "evaluate,   'job data',                                            ''",
        "gan,        'job data prepare detector evaluate',                  'org.nd4j.. org.bytedeco..'",
        "method,     'job prepare detector',                                'org.bytedeco.. libsvm..'",
        "modelfile,  'job file data prepare detector evaluate gan', "
                + "'com.fasterxml.jackson.. onnx.. org.nd4j.. org.deeplearning4j.. ai.onnxruntime..'",
        "experiment, 'job file data describe prepare detector evaluate gan modelfile', "
                + "'com.fasterxml.jackson.. com.sun.management.. de.siegmar.fastcsv..'",
        "latent,     'job',                                                 'org.apache.commons.math3.. tagbio.umap..'",
        "settings,   'job file',                                                 'com.fasterxml.jackson..'",
        "cli,        'job data describe prepare detector evaluate gan experiment',   'picocli..'",
        "ui,         'job data describe prepare detector evaluate gan experiment latent settings', "
                + "'javafx.. org.controlsfx.. impl.org.controlsfx.. org.jfree.. org.apache.batik.. org.w3c.dom.. atlantafx..'"
    })
    void aRoomUsesOnlyWhatItMay(String room, String rooms, String libraries) {
        List<String> allowed = new ArrayList<>(List.of("alad." + room + "..", "java..", "javax.."));
        words(rooms).map(each -> "alad." + each + "..").forEach(allowed::add);
        words(libraries).forEach(allowed::add);
        classes()
                .that()
                .resideInAPackage("alad." + room + "..")
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.describe(String.join(", ", allowed), each -> isIn(each, allowed)))
                .check(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli", "ui"})
    void whatUsersTouchKnowsTheEngineByItsValuesOnly(String room) {
        noClasses()
                .that()
                .resideInAPackage("alad." + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("alad.gan.network..")
                        .or(resideInAPackage("alad.gan.train.."))
                        .or(resideInAPackage("alad.modelfile.."))
                        .or(DescribedPredicate.describe(
                                "the trainer or a detector",
                                each -> Set.of("AladTrainer", "AladDetector", "Detector")
                                        .contains(each.getSimpleName()))))
                .check(all);
    }

    @Test
    void networksKnowNothingOfTheLossesAboveThem() {
        noClasses()
                .that()
                .resideInAPackage("alad.gan.network..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("alad.gan.train..", "alad.gan")
                .check(all);
    }

    @Test
    void featuresOfTheWindowNeverImportEachOther() {
        for (String feature : FEATURES) {
            String[] others = FEATURES.stream()
                    .filter(each -> !each.equals(feature))
                    .map(each -> "alad.ui." + each + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("alad.ui." + feature + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @Test
    void viewModelsKnowNoScene() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .allowEmptyShould(true)
                .check(all);
    }

    @Test
    void roomsFormNoCycles() {
        slices().matching("alad.(*)..").should().beFreeOfCycles().check(all);
        slices().matching("alad.ui.(*)..").should().beFreeOfCycles().check(all);
    }

    @Test
    void onlyTwoPlacesMakeThreads() {
        noClasses()
                .that(not(resideInAPackage("alad.ui.task"))
                        .and(DescribedPredicate.describe(
                                "aren't BackgroundThread",
                                (JavaClass each) -> !each.isEquivalentTo(BackgroundThread.class))))
                .should()
                .callConstructorWhere(owner(Thread.class))
                .orShould()
                .callConstructorWhere(owner(Timer.class))
                .orShould()
                .callConstructorWhere(owner(Executor.class))
                .orShould()
                .callMethodWhere(owner(Executors.class))
                .check(all);
    }

    /** What is written elsewhere may be lost with the power or be there by halves. */
    @Test
    void allThatIsToLastIsWrittenByTheRoomForIt() {
        noClasses()
                .that(not(resideInAPackage("alad.file"))
                        .and(DescribedPredicate.describe(
                                "aren't a lock or the export through a temporary file",
                                each -> !Set.of("RunLock", "FolderLock", "Dl4jExport")
                                        .contains(each.getSimpleName()))))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "it writes",
                        access -> access.getTargetOwner().isEquivalentTo(Files.class)
                                        && access.getName()
                                                .matches("write.*|new(OutputStream|BufferedWriter)|move|copy"
                                                        + "|delete.*|create.*|set.*")
                                        && !access.getTarget().getFullName().contains("java.io.OutputStream)")
                                || access.getTargetOwner().isEquivalentTo(FileChannel.class)
                                        && access.getName().equals("open")))
                .orShould()
                .callConstructorWhere(DescribedPredicate.describe(
                        "it opens a file",
                        access -> access.getTargetOwner().isEquivalentTo(FileOutputStream.class)
                                && !access.getTarget().getFullName().contains("FileDescriptor")))
                .orShould()
                .callConstructorWhere(owner(FileWriter.class))
                .orShould()
                .callConstructorWhere(owner(RandomAccessFile.class))
                .check(all);
    }

    @Test
    void nobodyUsesJavaSerialization() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class)
                .check(all);
        classes().should(notDeclareThemselvesSerializable()).check(all);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Helper|Manager)[A-Za-z]*")
                .check(all);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                assertTrue(
                        !holdsClasses(folder) || Files.exists(folder.resolve("package-info.java")),
                        folder + " has no package-info.java");
            }
        }
    }

    private static boolean holdsClasses(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        }
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static boolean isIn(JavaClass type, List<String> packages) {
        JavaClass plain = type.getBaseComponentType();
        return plain.isPrimitive()
                || packages.stream()
                        .anyMatch(pattern -> resideInAPackage(pattern).test(plain));
    }

    private static DescribedPredicate<JavaAccess<?>> owner(Class<?> type) {
        return DescribedPredicate.describe(
                "owner is a " + type.getSimpleName(),
                access -> access.getTargetOwner().isAssignableTo(type));
    }

    private static ArchCondition<JavaClass> notDeclareThemselvesSerializable() {
        return new ArchCondition<>("not declare themselves Serializable") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean declared =
                        item.getRawInterfaces().stream().anyMatch(each -> each.isEquivalentTo(Serializable.class));
                events.add(new SimpleConditionEvent(item, !declared, item.getName() + " declares Serializable"));
            }
        };
    }
}
