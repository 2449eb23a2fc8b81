package alad.cli;

import alad.data.DataRequest;
import picocli.CommandLine.Option;

/** How data is read. */
final class DataOptions {
    @Option(names = "--image-size", paramLabel = "N", description = "side of the images in pixels; 0 = automatic")
    private int imageSize;

    @Option(names = "--colour", description = "${COMPLETION-CANDIDATES}; default: as the files are")
    private DataRequest.Colour colour = DataRequest.Colour.AUTO;

    @Option(
            names = "--fit",
            description = "${COMPLETION-CANDIDATES}: pad to a square (default), stretch, or crop its middle")
    private DataRequest.Fit fit = DataRequest.Fit.PAD;

    @Option(
            names = "--label-column",
            paramLabel = "C",
            description = "name or number (from 0) of a table's label column; default: the last")
    private String labelColumn;

    @Option(
            names = "--test",
            paramLabel = "PATH",
            description = "other data of the same kind whose rows are the test part; all rows of the data then train")
    private String test;

    DataRequest of(String path) {
        return new DataRequest(WorkbenchCommand.data(path), imageSize, colour, fit, labelColumn)
                .testedOn(test == null ? null : WorkbenchCommand.data(test));
    }
}
