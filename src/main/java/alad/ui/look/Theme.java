package alad.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;

/** A light and a dark look. */
public enum Theme {
    LIGHT,
    DARK;

    /** The style sheet of the controls, for the whole application. */
    public String controls() {
        return (this == LIGHT ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet();
    }

    /** Our own style sheets: colours by role, then the looks that use them. */
    public List<String> sheets() {
        return List.of(
                Theme.class.getResource(colours()).toExternalForm(),
                Theme.class.getResource("/css/app.css").toExternalForm());
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    String colours() {
        return this == LIGHT ? "/css/light.css" : "/css/dark.css";
    }
}
