"""PTV's API version 12 (search), rendered from neutral records (docs: PTV OpenAPI v12)."""
