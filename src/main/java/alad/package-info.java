/** The program's entry, which alone knows both the window and the command line. */
package alad;
