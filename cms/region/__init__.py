"""The region that a site serves: data per Wagtail Site, never code."""
