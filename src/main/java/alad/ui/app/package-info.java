/** The window: frame, navigation, commands, and the one place where screens are wired together. */
package alad.ui.app;
