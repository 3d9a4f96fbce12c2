"""How editors log in: passwords with a second factor, and the organisation's own login by OpenID Connect."""
