"""The HTML of WordPress as pieces of text, pictures and accordions: nothing is lost but what is told."""
