/** What the user has chosen to work on: the value that screens hand on to each other. */
package alad.ui.chosen;
