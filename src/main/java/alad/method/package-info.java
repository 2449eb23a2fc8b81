/** The methods, a package each. */
package alad.method;
