"""Which pages are behind in which language, for those who translate."""
