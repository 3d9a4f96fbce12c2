"""Editorial texts of the demo region, and how they reach its pages."""
