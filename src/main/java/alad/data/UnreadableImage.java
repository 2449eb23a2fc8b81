package alad.data;

/** One image file that can't be read; its message says why, in words that go on after the file's name. */
final class UnreadableImage extends Exception {
    UnreadableImage(String why) {
        super(why);
    }
}
