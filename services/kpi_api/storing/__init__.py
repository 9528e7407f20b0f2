"""The one statement that stores values, their revisions and the sums they are part of."""
