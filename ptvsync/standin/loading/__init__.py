"""Loading of the demo catalogue: TOML files written by editors → a world of neutral records."""

from .catalogue import NEIGHBOURS, load_catalogue


__all__ = ["NEIGHBOURS", "load_catalogue"]
