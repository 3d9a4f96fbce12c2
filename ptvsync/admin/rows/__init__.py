"""One registry row in the admin: all that PTV says of it, where it is used and how it has changed."""
