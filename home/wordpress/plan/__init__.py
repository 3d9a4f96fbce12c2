"""What would become of each item of an export; nothing here writes."""
