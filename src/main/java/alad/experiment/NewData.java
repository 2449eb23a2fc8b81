package alad.experiment;

import alad.data.Dataset;
import alad.data.Datasets;
import alad.data.JoinedRows;
import alad.job.JobContext;
import alad.job.UserError;
import alad.modelfile.ModelBundle;
import alad.prepare.Preparation;
import alad.prepare.TablePreparation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Opens data that a model is to score, which may lack the labels that the training data had. */
final class NewData {
    private NewData() {}

    /** @throws UserError when one of the inputs can't be read or isn't of the model's kind */
    static Dataset open(Preparation preparation, ModelBundle.Reading reading, List<Path> inputs, JobContext job) {
        Dataset rows = open(preparation, reading, inputs.get(0), job);
        for (Path input : inputs.subList(1, inputs.size())) {
            job.check();
            rows = JoinedRows.of(rows, open(preparation, reading, input, job));
        }
        return rows;
    }

    /** @throws UserError when the data can't be read or isn't of the model's kind */
    static Dataset open(Preparation preparation, ModelBundle.Reading reading, Path input, JobContext job) {
        try {
            return fitting(preparation, Datasets.open(reading.of(input), job));
        } catch (UserError error) {
            if (!(preparation instanceof TablePreparation)) {
                throw error;
            }
            return withoutLabels(preparation, reading, input, job, error);
        }
    }

    static List<String> remarks(Preparation preparation, Dataset data) {
        return preparation.remarks(data, IntStream.range(0, data.count()).toArray());
    }

    /** A table all of whose columns are features; if it isn't that either, it was wrong as it was. */
    private static Dataset withoutLabels(
            Preparation preparation, ModelBundle.Reading reading, Path input, JobContext job, UserError asItWas) {
        try {
            return fitting(preparation, Datasets.open(reading.unlabelled(input), job));
        } catch (UserError error) {
            throw asItWas;
        }
    }

    private static Dataset fitting(Preparation preparation, Dataset data) {
        preparation.apply(data, new int[0]);
        return data;
    }
}
