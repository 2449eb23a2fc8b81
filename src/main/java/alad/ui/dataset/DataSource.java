package alad.ui.dataset;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.describe.Description;
import alad.experiment.Published;
import alad.job.JobContext;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What the screen needs of the workbench; all methods block and may raise {@link alad.job.UserError}. */
public interface DataSource {
    Path bundledSample();

    boolean exists(Path path);

    Dataset open(DataRequest request, JobContext job);

    Description describe(Dataset dataset, JobContext job);

    /** Both ways to the published figures for the data; empty when it is none of the paper's. */
    List<Published> published(Dataset dataset);

    Split split(Dataset dataset, Set<String> normalClasses, SplitRule rule);
}
