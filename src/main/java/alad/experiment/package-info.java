/**
 * The one door for the command line and the window: recipe to runner to run record, the run store, the worker process.
 */
package alad.experiment;
