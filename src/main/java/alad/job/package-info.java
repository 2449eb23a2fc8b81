/** Words for long work: progress, pause, cancel, and the one expected failure. Everyone may use it; it uses nobody. */
package alad.job;
