"""Values entered one by one: drafts, approval, return, revisions."""
