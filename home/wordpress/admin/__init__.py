"""The import in Wagtail's admin: bring a file, choose, try, import, undo."""
