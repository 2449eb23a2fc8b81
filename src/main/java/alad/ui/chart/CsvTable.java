package alad.ui.chart;

/** Values behind a chart, as text. */
public interface CsvTable {
    /** With a header; names are quoted where they must be. */
    String csv();

    /** A name or word as a field of such a text. */
    static String quoted(String word) {
        return word.matches("[^\",\r\n]*") ? word : '"' + word.replace("\"", "\"\"") + '"';
    }
}
