package alad;

import alad.cli.AladCommand;
import alad.experiment.Workbench;
import alad.job.UserError;
import alad.settings.SettingsFile;
import java.io.PrintWriter;

/** The program: the window without arguments, the command line with some. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        try {
            Workbench workbench = new Workbench(SettingsFile.ofUser().load().store());
            System.exit(AladCommand.run(workbench, out, err, arguments));
        } catch (UserError e) {
            err.println(e.getMessage());
            System.exit(1);
        }
    }
}
