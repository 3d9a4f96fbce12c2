"""What runs changed, old and new side by side, word by word."""
