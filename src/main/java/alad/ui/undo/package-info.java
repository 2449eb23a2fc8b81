/** What the user changed on a screen, to be taken back and done again; knows no screen and no control. */
package alad.ui.undo;
