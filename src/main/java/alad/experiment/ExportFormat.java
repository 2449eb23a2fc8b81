package alad.experiment;

/** The forms in which a run leaves the workbench. */
public enum ExportFormat {
    /** The whole run as one HTML page. */
    REPORT("html"),
    /** The four scores of every test and validation row. */
    SCORES("csv");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** Of the file's name, without the dot. */
    public String extension() {
        return extension;
    }
}
