"""What is new on the site, and the weekly tips."""
