package alad.cli;

import alad.experiment.Workbench;
import alad.gan.Preset;
import picocli.CommandLine.Command;

/** {@code alad presets}: the architectures to choose from. */
@Command(name = "presets", description = "Lists the presets.")
final class PresetsCommand extends WorkbenchCommand {
    PresetsCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        for (Preset preset : workbench().presets()) {
            out().printf("%-14s %s. %s%n", preset.name(), preset.title(), preset.description());
            workbench()
                    .protocol(preset.name())
                    .ifPresent(protocol ->
                            protocol.differences().forEach(sentence -> out().printf("%-14s - %s%n", "", sentence)));
        }
        return 0;
    }
}
