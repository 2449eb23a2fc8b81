/** The second screen: settings with their messages, the training under way, its curves and pictures. */
package alad.ui.training;
