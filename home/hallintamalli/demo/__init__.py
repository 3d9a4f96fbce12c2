"""The demo's governance models."""
