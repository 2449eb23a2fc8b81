/** The command line: parse, call {@code experiment}, print, exit code. */
package alad.cli;
