"""What the addresses of sharing answer."""
