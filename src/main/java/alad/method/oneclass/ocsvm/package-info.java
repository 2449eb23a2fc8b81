/** One-class support vector machine: a boundary around the dense part of the normal rows (Schölkopf et al. 2001). */
package alad.method.oneclass.ocsvm;
