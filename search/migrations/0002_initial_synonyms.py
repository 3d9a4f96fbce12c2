"""Give a new site the synonyms to begin with; editors change them afterwards."""

from django.db import migrations

from search.models.synonym import triggers
from search.synonyms import initial_synonyms


def add(apps, schema_editor):
    Synonym = apps.get_model("search", "Synonym")
    if Synonym.objects.exists():
        return
    Synonym.objects.bulk_create(
        Synonym(language=language, words=words, terms=terms, triggers=triggers(words, language))
        for language, words, terms in initial_synonyms()
    )


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
