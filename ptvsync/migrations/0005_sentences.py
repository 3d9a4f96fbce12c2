"""The messages of runs in no language; those that were written in one stay as they are."""

from django.db import migrations, models


KEEP = """
UPDATE ptvsync_syncrun SET sentence = jsonb_build_object('msgid', message) WHERE message <> ''
"""
BACK = "UPDATE ptvsync_syncrun SET message = coalesce(sentence ->> 'msgid', '')"


class Migration(migrations.Migration):
    dependencies = [("ptvsync", "0004_code_names")]

    operations = [
        migrations.AddField(
            model_name="syncrun",
            name="sentence",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.RunSQL(KEEP, BACK),
        migrations.RemoveField(model_name="syncrun", name="message"),
    ]
