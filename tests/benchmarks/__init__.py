"""`make bench`: what is fast compared with what, measured side by side in one run."""
