/** The screen that says how well the open run tells its test rows apart, and where to put the threshold. */
package alad.ui.evaluate;
