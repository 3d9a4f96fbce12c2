"""What waits for the editor, gathered from all plugins on the first page of the admin."""
