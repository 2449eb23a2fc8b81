package alad.detector;

/**
 * What a person should know of a method before choosing it.
 *
 * @param title for a list ("Isolation Forest")
 * @param year of the paper
 * @param summary one sentence: how it tells anomalies
 * @param paper authors, title and place; empty for a control
 * @param limits what it can't do or is bad at, a sentence
 */
public record MethodCard(String title, int year, Family family, String summary, String paper, String limits) {
    /** What kind of thing a method is, in the order of lists. */
    public enum Family {
        GAN,
        LINEAR,
        NEIGHBOUR,
        FOREST,
        ONE_CLASS,
        CONTROL
    }
}
