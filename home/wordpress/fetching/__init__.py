"""Files of the old site, fetched from its own host and nowhere else."""
