/** The window's words: one properties file, looked up by key. */
package alad.ui.text;
