package alad.experiment;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.data.KddClasses;
import alad.data.TableSamples;
import alad.file.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** SHA-256 over what training sees of a dataset: its rows, labels, class names as in its file, and parts, in order. */
final class Fingerprint {
    private final MessageDigest digest = Sha256.digest();

    private Fingerprint() {}

    static String of(Dataset dataset) {
        Fingerprint print = new Fingerprint();
        if (dataset.samples() instanceof ImageSamples images) {
            print.addImages(images);
        } else if (dataset.samples() instanceof TableSamples table) {
            print.addTable(table);
        }
        dataset.classNames().forEach(name -> print.add(KddClasses.inFile(dataset, name)));
        ByteBuffer rows = ByteBuffer.allocate(dataset.count() * 5);
        for (int row = 0; row < dataset.count(); row++) {
            rows.putInt(dataset.labels()[row]).put((byte) dataset.parts()[row].ordinal());
        }
        print.digest.update(rows.flip());
        return Sha256.hex(print.digest);
    }

    private void addImages(ImageSamples images) {
        add(images.channels() + "x" + images.height() + "x" + images.width());
        for (byte[] picture : images.pixels()) {
            digest.update(picture);
        }
    }

    private void addTable(TableSamples table) {
        for (TableSamples.Column column : table.columns()) {
            add(column.name());
            column.categories().forEach(this::add);
            ByteBuffer values = ByteBuffer.allocate(column.values().length * 4);
            values.asFloatBuffer().put(column.values());
            digest.update(values);
        }
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
