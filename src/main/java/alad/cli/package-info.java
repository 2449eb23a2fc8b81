/**
 * The command line: parse, call {@code experiment}, print, exit code (0 done, 1 failed, 2 wrong usage, 130 interrupted).
 */
package alad.cli;
