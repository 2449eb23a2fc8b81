package alad.modelfile.bundle;

import alad.file.AtomicFile;
import alad.file.Sha256;
import alad.file.Storage;
import alad.file.ZipMember;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import alad.modelfile.JsonFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs a run's folder into a bundle and unpacks one. */
public final class BundleFile {
    private static final int LARGEST_MANIFEST = 4 << 20;
    private static final int CHUNK = 1 << 16;

    private BundleFile() {}

    /** Which files of a run are packed, and how; others than parts of a run never are. */
    public interface Parts {
        /** @param name with slashes */
        boolean isWanted(String name);

        /** The content that is packed, the same each time. */
        default InputStream open(String name, Path part) throws IOException {
            return Files.newInputStream(part);
        }
    }

    /**
     * @param file a draft: what is written before a fault stays there; the caller discards it
     * @param folder of a run
     * @return how many files were packed
     * @throws UserError when a part can't be read or the bundle can't be written
     */
    public static int write(Path file, Path folder, Parts parts, String program, JobContext job) {
        try {
            List<Manifest.Entry> entries = new ArrayList<>();
            for (String name : names(folder, parts)) {
                job.check();
                entries.add(new Part(folder, name, parts).entry());
            }
            try (ZipOutputStream zip = new ZipOutputStream(Storage.output(file))) {
                zip.putNextEntry(new ZipEntry(Manifest.NAME));
                zip.write(JsonFiles.line(new Manifest(Manifest.VERSION, program, entries))
                        .getBytes(StandardCharsets.UTF_8));
                for (Manifest.Entry entry : entries) {
                    job.check();
                    zip.putNextEntry(new ZipEntry(entry.name()));
                    new Part(folder, entry.name(), parts).copyTo(zip);
                    job.report(new Progress("Packing", entries.indexOf(entry) + 1, entries.size()));
                }
            }
            return entries.size();
        } catch (IOException e) {
            throw AtomicFile.unwritable(file, e);
        }
    }

    /**
     * Unpacks into {@code folder}, which is empty. What was unpacked before a fault stays there; the caller discards it.
     *
     * @throws UserError when the bundle is cut, changed, of a newer version, or holds what no run does
     */
    public static void extract(Path file, Path folder, JobContext job) {
        if (!Files.isRegularFile(file)) {
            throw refused(file, "it doesn't exist or is no plain file");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(file, zip);
            manifest.require(file);
            requireOnly(file, zip, manifest);
            int done = 0;
            for (Manifest.Entry entry : manifest.files()) {
                job.check();
                extract(file, zip, entry, folder.resolve(entry.name()));
                job.report(new Progress("Unpacking", ++done, manifest.files().size()));
            }
        } catch (ZipException e) {
            throw refused(file, "it is no zip file, or it was cut or changed");
        } catch (IOException e) {
            throw refused(file, AtomicFile.reason(e));
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw refused(file, "it has no " + Manifest.NAME + ", so it is no bundle of this program");
        }
        try (ZipMember member = new ZipMember(zip, entry)) {
            byte[] text = member.readNBytes(LARGEST_MANIFEST + 1);
            if (text.length > LARGEST_MANIFEST) {
                throw refused(file, "its " + Manifest.NAME + " is larger than any can be");
            }
            member.requireWhole();
            return JsonFiles.parse(file + " (" + Manifest.NAME + ")", text, Manifest.class, Manifest.VERSION);
        }
    }

    private static void requireOnly(Path file, ZipFile zip, Manifest manifest) {
        Set<String> listed = new HashSet<>();
        listed.add(Manifest.NAME);
        manifest.files().forEach(each -> listed.add(each.name()));
        int found = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); found++) {
            String name = all.nextElement().getName();
            if (!listed.contains(name)) {
                throw refused(file, "it holds \"" + name + "\", which its manifest doesn't list");
            }
        }
        if (found != listed.size()) {
            throw refused(file, "it holds " + found + " files, but its manifest lists " + listed.size());
        }
    }

    /** Never writes more than the manifest says. */
    private static void extract(Path file, ZipFile zip, Manifest.Entry entry, Path target) throws IOException {
        Storage.createFolders(target.getParent());
        MessageDigest digest = Sha256.digest();
        long left = entry.bytes();
        try (InputStream in = zip.getInputStream(zip.getEntry(entry.name()));
                OutputStream out = Storage.output(target)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                left -= read;
                if (left < 0) {
                    break;
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        if (left != 0 || !Sha256.hex(digest).equals(entry.sha256())) {
            throw refused(file, entry.name() + " in it isn't what its manifest says: it was changed");
        }
    }

    private static List<String> names(Path folder, Parts parts) {
        try (Stream<Path> inside = Files.walk(folder, 4)) {
            return inside.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .map(each -> folder.relativize(each).toString().replace('\\', '/'))
                    .filter(name -> Manifest.isPartOfARun(name) && parts.isWanted(name))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw Part.unreadable(folder, e.getCause());
        } catch (IOException e) {
            throw Part.unreadable(folder, e);
        }
    }

    static UserError refused(Path file, String why) {
        return UserError.failed("Can't import " + file + ": " + why + ".");
    }
}
