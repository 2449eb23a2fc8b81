/** The few building blocks that all screens share: cards, pills, fields with their message. */
package alad.ui.control;
