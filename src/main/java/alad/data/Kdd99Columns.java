package alad.data;

import java.util.List;
import java.util.Set;

/** The 41 columns of KDD Cup 99, in the order of its files. */
final class Kdd99Columns {
    static final List<String> NAMES = List.of(
            "duration",
            "protocol_type",
            "service",
            "flag",
            "src_bytes",
            "dst_bytes",
            "land",
            "wrong_fragment",
            "urgent",
            "hot",
            "num_failed_logins",
            "logged_in",
            "num_compromised",
            "root_shell",
            "su_attempted",
            "num_root",
            "num_file_creations",
            "num_shells",
            "num_access_files",
            "num_outbound_cmds",
            "is_host_login",
            "is_guest_login",
            "count",
            "srv_count",
            "serror_rate",
            "srv_serror_rate",
            "rerror_rate",
            "srv_rerror_rate",
            "same_srv_rate",
            "diff_srv_rate",
            "srv_diff_host_rate",
            "dst_host_count",
            "dst_host_srv_count",
            "dst_host_same_srv_rate",
            "dst_host_diff_srv_rate",
            "dst_host_same_src_port_rate",
            "dst_host_srv_diff_host_rate",
            "dst_host_serror_rate",
            "dst_host_srv_serror_rate",
            "dst_host_rerror_rate",
            "dst_host_srv_rerror_rate");

    private static final Set<String> SYMBOLIC =
            Set.of("protocol_type", "service", "flag", "land", "logged_in", "is_host_login", "is_guest_login");

    private Kdd99Columns() {}

    static boolean isSymbolic(int index) {
        return SYMBOLIC.contains(NAMES.get(index));
    }
}
