package alad.ui.training;

import alad.detector.TrainingReport;
import alad.experiment.RunRecord;
import alad.experiment.TestFigures;
import java.util.List;

/** All that a run has told while it was trained. */
public record EarlierRun(
        RunRecord record,
        List<TrainingReport> reports,
        List<TestFigures> figures,
        List<TrainingReport.Pictures> pictures) {}
