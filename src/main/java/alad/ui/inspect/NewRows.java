package alad.ui.inspect;

import alad.data.Dataset;
import alad.detector.Scores;

/** Data that the user has had scored by the open run. */
record NewRows(Dataset dataset, Scores scores) {}
