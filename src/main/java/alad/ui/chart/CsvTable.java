package alad.ui.chart;

/** Values behind a chart, as text. */
public interface CsvTable {
    /** With a header; names are safe for a spreadsheet. */
    String csv();
}
