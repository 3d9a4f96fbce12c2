"""Registry records in words: from JSON as it was once stored to labelled texts that people read.

History holds records of earlier releases too, so nothing here needs a record to fit today's model.
"""

from .fields import Field, readable_fields
from .names import Names, names_of


__all__ = ["Field", "Names", "names_of", "readable_fields"]
