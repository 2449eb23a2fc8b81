package alad.data.download;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A catalogue of one set, named tiny, whose only file is a table on a scripted server. */
public final class OneTable {
    private OneTable() {}

    /** @param folder where downloads go */
    public static Downloads from(ScriptedServer server, byte[] table, Path folder) {
        RemoteFile file = new RemoteFile("table.csv", table.length, Optional.empty(), List.of(server.at("/table.csv")));
        DownloadSet set = new DownloadSet(
                "tiny",
                "Tiny",
                "a table",
                "Free for all",
                URI.create("http://x.example/"),
                "Nobody",
                "",
                "table.csv",
                List.of(file));
        return new Downloads(new Catalogue(List.of(set)), DownloadOptions.of(folder, "direct"));
    }
}
