package alad.experiment;

/** The forms in which a run leaves the workbench. */
public enum ExportFormat {
    /** The whole run as one HTML page. */
    REPORT("html"),
    /** The four scores of every test and validation row. */
    SCORES("csv"),
    /** The model as a graph that scores raw rows. */
    ONNX("onnx"),
    /** Encoder and generator for Deeplearning4j. */
    DL4J("zip"),
    /** The whole run as one file for another workbench. */
    BUNDLE("alad.zip"),
    /** The weights by name. */
    SAFETENSORS("safetensors");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** Whether writing it needs the data that the run was trained on. */
    public boolean needsData() {
        return this != BUNDLE && this != SAFETENSORS;
    }

    /** Of the file's name, without the dot. */
    public String extension() {
        return extension;
    }
}
