"""``manage.py demo``: the whole tray on this machine, from an empty database to a running site."""
