"""Loading of the demo catalogue: TOML files written by editors → a world of neutral records."""

from .catalogue import load_catalogue


__all__ = ["load_catalogue"]
