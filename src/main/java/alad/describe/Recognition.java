package alad.describe;

import alad.data.Dataset;
import java.util.Map;

/** Why a dataset was read as what it is. */
public final class Recognition {
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("IDX", "its files begin with the numbers of the IDX format"),
            Map.entry("CIFAR", "its files have the names and the record size of CIFAR"),
            Map.entry("MATLAB", "it is a MATLAB file with the arrays X and y"),
            Map.entry("NumPy", "it is a NumPy archive with the arrays X and y"),
            Map.entry("MVTec", "its training part holds \"good\" images only and its test part several kinds"),
            Map.entry("BTAD", "its training part holds \"ok\" images only and its test part several kinds"),
            Map.entry("VisA", "it has the folders Normal and Anomaly of VisA"),
            Map.entry("KDD", "its lines have the columns of KDD Cup 99"),
            Map.entry("NSL-KDD", "its lines have the columns of NSL-KDD"),
            Map.entry("ARFF", "its first line names a relation"),
            Map.entry("CSV", "it is a text whose lines split into the same number of columns"),
            Map.entry("class", "its images lie in one folder a class"));

    private Recognition() {}

    /** A sentence such as "Read as IDX images, because its files begin with the numbers of the IDX format." */
    public static String sentence(Dataset dataset) {
        String format = dataset.format();
        String reason = REASONS.entrySet().stream()
                .filter(each -> format.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        return "Read as " + format + (reason == null ? "." : ", because " + reason + ".");
    }
}
