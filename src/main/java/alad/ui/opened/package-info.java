/** The run that is open in the window, with its thresholds: what the screens that look into a trained run share. */
package alad.ui.opened;
