"""The link catalogue: tools and programmes on other sites, written once and shown on many themes."""
