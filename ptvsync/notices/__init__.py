"""E-mail to the owner's group when the copy's state changes: failed, braked, decided, stale, well again."""
