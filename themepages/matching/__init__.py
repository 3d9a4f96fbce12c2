"""Which services belong to a theme: from rules to a condition to rows."""
