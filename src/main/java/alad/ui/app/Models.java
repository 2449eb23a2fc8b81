package alad.ui.app;

import alad.ui.dataset.DatasetViewModel;
import alad.ui.evaluate.EvaluateViewModel;
import alad.ui.export.ExportViewModel;
import alad.ui.inspect.InspectViewModel;
import alad.ui.latent.LatentViewModel;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Tasks;
import alad.ui.training.TrainingViewModel;
import alad.ui.undo.UndoHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the screens show, wired to the services: the screens that look into a run share the one that is open. */
final class Models {
    final DatasetViewModel data;
    final TrainingViewModel training;
    final OpenedRun opened;
    final InspectViewModel inspect;
    final EvaluateViewModel evaluate;
    final LatentViewModel latent;
    final ExportViewModel export;
    private final UndoHistory nothing;

    Models(Services services, Tasks tasks) {
        nothing = new UndoHistory(tasks.window());
        data = new DatasetViewModel(services.data(), tasks);
        training = new TrainingViewModel(services.training(), tasks);
        opened = new OpenedRun(services.runs(), tasks);
        inspect = new InspectViewModel(opened, tasks);
        evaluate = new EvaluateViewModel(opened, tasks);
        latent = new LatentViewModel(opened, tasks);
        export = new ExportViewModel(opened, services.exports(), tasks);
    }

    /** The files and folders that what is shown comes from. */
    List<Path> read() {
        return Stream.concat(data.inputs().stream(), opened.inputs().stream()).toList();
    }

    /** What was changed on a screen; the settings of a training stay as they are while it is under way. */
    UndoHistory undo(Screen screen) {
        return switch (screen) {
            case DATASET -> data.undo();
            case TRAIN -> training.isBusy() ? nothing : training.undo();
            case INSPECT -> inspect.undo();
            case EVALUATE -> evaluate.undo();
            case LATENT, EXPORT -> nothing;
        };
    }
}
