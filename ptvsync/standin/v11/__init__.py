"""PTV's API version 11, rendered from neutral records (docs: PTV OpenAPI v11)."""
