/** The first screen: which data, what is normal in it, and what the split will be. */
package alad.ui.dataset;
