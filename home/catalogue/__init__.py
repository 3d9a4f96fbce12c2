"""Sample data for the component catalogue, which developers see at ``/komponentit/``."""
