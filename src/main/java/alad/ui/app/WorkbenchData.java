package alad.ui.app;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.data.Datasets;
import alad.describe.Description;
import alad.experiment.Published;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import alad.ui.dataset.DataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Data for the first screen, from the workbench. */
record WorkbenchData(Workbench workbench) implements DataSource {
    @Override
    public Path bundledSample() {
        return Datasets.bundledSample();
    }

    @Override
    public Dataset open(DataRequest request, JobContext job) {
        return workbench.open(request, job);
    }

    @Override
    public boolean exists(Path path) {
        return Files.exists(path);
    }

    @Override
    public Description describe(Dataset dataset, JobContext job) {
        return Description.of(dataset, job);
    }

    @Override
    public List<Published> published(Dataset dataset) {
        return workbench.published(dataset);
    }

    @Override
    public Split split(Dataset dataset, Set<String> normalClasses, SplitRule rule) {
        return workbench.previewSplit(dataset, normalClasses, rule);
    }
}
