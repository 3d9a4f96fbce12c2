"""Who keeps a theme: its owner and deputy, and their yes before it is published."""
