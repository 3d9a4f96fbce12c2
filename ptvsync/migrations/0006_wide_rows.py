"""Rows of up to a page are kept as they are.

By default PostgreSQL compresses rows over 2 kB, which most services are, and that takes more of a full
run than anything else that the database does. What is uncompressed takes a quarter more of the disk.
"""

from django.db import migrations


TABLES = ("stagedrow", "organization", "service", "servicechannel")


def alter(change):
    return "; ".join(f"ALTER TABLE ptvsync_{table} {change}" for table in TABLES)


class Migration(migrations.Migration):
    dependencies = [("ptvsync", "0005_sentences")]

    operations = [
        migrations.RunSQL(alter("SET (toast_tuple_target = 8160)"), alter("RESET (toast_tuple_target)")),
    ]
