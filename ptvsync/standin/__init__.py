"""A stand-in PTV server: a world of neutral records served over HTTP as PTV v11 and v12."""
