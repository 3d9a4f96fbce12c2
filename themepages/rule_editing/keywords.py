"""Keywords that services have, looked up while somebody types."""

from __future__ import annotations

from django.db import connection
from django.db.models import Func, TextField

from ptvsync.models import Service


BEGINNING = """
SELECT DISTINCT word COLLATE "C" AS word FROM ({words}) AS service(word)
WHERE starts_with(word, %s) ORDER BY word LIMIT %s"""


def keywords_beginning(start: str, most: int) -> list[str]:
    """The first ``most`` keywords of visible services that begin as ``start`` does, by code point."""
    unnested = Func("keywords", function="unnest", output_field=TextField())
    words = Service.objects.visible().order_by().values_list(unnested)
    statement, parameters = words.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(BEGINNING.format(words=statement), [*parameters, start, most])
        return [word for (word,) in cursor.fetchall()]
