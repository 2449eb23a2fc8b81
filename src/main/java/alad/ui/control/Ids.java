package alad.ui.control;

/** Ids made from what others named: classes, files. */
public final class Ids {
    private Ids() {}

    /**
     * @param name anything
     * @return an id that a selector can name: letters, digits and {@code _} stay, everything else becomes {@code -}
     */
    public static String of(String prefix, String name) {
        StringBuilder id = new StringBuilder(prefix);
        name.codePoints()
                .map(letter -> Character.isLetterOrDigit(letter) || letter == '_' ? letter : '-')
                .forEach(id::appendCodePoint);
        return id.toString();
    }
}
