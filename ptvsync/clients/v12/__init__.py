"""PTV's API version 12, which asks for a key; names and links come from searches beside (reference §3)."""
