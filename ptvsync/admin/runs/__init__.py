"""Runs of the sync in the admin: what happened, and what the owner does about it."""
