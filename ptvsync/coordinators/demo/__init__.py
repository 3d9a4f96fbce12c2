"""Turns of the demo regions. The people are roles, not persons."""
