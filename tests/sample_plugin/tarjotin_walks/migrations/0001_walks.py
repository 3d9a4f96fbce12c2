from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Walk",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=100, verbose_name="title")),
                ("day", models.DateField(verbose_name="day")),
                ("place", models.CharField(max_length=100, verbose_name="meeting place")),
            ],
            options={
                "verbose_name": "guided walk",
                "verbose_name_plural": "guided walks",
                "ordering": ["day", "title"],
            },
        ),
    ]
