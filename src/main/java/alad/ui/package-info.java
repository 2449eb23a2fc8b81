/** The window. Features never import each other; {@code ui.app} wires them, {@code ui.task} alone makes threads. */
package alad.ui;
