"""The export file of WordPress (WXR): what it says, as typed items."""
