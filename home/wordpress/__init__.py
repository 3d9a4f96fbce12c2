"""Import from WordPress: an export file becomes pages, pictures and redirects."""
