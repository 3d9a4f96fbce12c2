"""How a region's site looks: its accent colours and logo, and the small stylesheet that applies them."""
