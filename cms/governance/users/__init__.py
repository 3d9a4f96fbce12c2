"""Who keeps which accounts: only a superuser makes, changes or removes a superuser."""
