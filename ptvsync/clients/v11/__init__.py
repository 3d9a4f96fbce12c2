"""PTV's API version 11, open without a key until spring 2027 (reference §2)."""
