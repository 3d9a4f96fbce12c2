"""The form, and the thanks after it."""
