"""Services that have left PTV or are hidden: where they were used, and what comes in their place."""
