"""Who may do what: one declarative table, applied and checked by ``setup_governance``."""
