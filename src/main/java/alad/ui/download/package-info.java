/** The dialog that downloads public datasets; what is opened afterwards is for whoever shows it. */
package alad.ui.download;
