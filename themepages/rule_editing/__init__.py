"""How the owner edits the rules of a theme: by names, with a look at the effect before saving."""
