package alad.ui.dataset;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.job.JobContext;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import java.nio.file.Path;
import java.util.Set;

/** What the screen needs of the workbench; all methods block and may raise {@link alad.job.UserError}. */
public interface DataSource {
    Path bundledSample();

    Dataset open(DataRequest request, JobContext job);

    Split split(Dataset dataset, Set<String> normalClasses, SplitRule rule);
}
