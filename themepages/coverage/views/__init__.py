"""The public page of a municipality."""
