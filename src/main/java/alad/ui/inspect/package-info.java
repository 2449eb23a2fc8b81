/** The third screen: normal and anomalous test rows side by side, with what the model made of them and why. */
package alad.ui.inspect;
