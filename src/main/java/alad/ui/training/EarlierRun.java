package alad.ui.training;

import alad.detector.TrainingReport;
import alad.experiment.RunRecord;
import alad.experiment.TestFigures;
import java.util.List;

/**
 * All that a run has told while it was trained.
 *
 * @param trainedOn null where its recipe can't be read
 */
public record EarlierRun(
        RunRecord record,
        TrainedOn trainedOn,
        List<TrainingReport> reports,
        List<TestFigures> figures,
        List<TrainingReport.Pictures> pictures) {}
