/**
 * The only maker of threads in the window. Work runs in lanes (one after another within a lane), the newest work of a
 * lane can replace the older one, and frequent reports reach the window's thread in a few batches a second.
 */
package alad.ui.task;
