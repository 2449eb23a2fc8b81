/** Themes and the colours of each role, read from the style sheets so that they are written down once. */
package alad.ui.look;
