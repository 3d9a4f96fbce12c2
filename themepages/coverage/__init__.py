"""Coverage: which municipality has services of which national theme, now and over time."""
