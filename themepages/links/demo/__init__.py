"""The demo's links, and the themes that show them."""
