/**
 * Public datasets from their official addresses: a catalogue with licence, size and checksum of every file, and the
 * transfer that goes on after a cut. Nothing counts as there before its size and checksum are right.
 */
package alad.data.download;
