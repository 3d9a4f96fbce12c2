"""What every step looks at, by way of the house's own pages and commands."""

from __future__ import annotations

import json
from io import StringIO

import django
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import setup_test_environment
from django.urls import reverse


def start():
    """Load the house; nothing of it may be imported before."""
    django.setup()
    setup_test_environment()


def tell(**seen):
    """Hand over to the test that started this process."""
    print(json.dumps(seen))  # noqa: T201


def missing_migrations():
    """What makemigrations would write; empty when the models are as migrated."""
    output = StringIO()
    try:
        call_command("makemigrations", "--check", "--dry-run", stdout=output)
    except SystemExit:
        return output.getvalue()
    return ""


def system_check():
    """What ``manage.py check`` complains of."""
    try:
        call_command("check", stdout=StringIO())
    except CommandError as error:
        return str(error)
    return ""


def said(command, **options):
    """The lines of a command."""
    output = StringIO()
    call_command(command, stdout=output, no_color=True, **options)
    return output.getvalue().splitlines()


def read(url, user=None):
    """The HTML of an address that answers."""
    client = Client(headers={"accept-language": "fi"})
    if user:
        client.force_login(user)
    response = client.get(url)
    assert response.status_code == 200, f"{url}: {response.status_code}"
    return response.content.decode()


def stored_body(page):
    """The stream as the database has it, unread by Wagtail."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT body FROM themepages_themepage WHERE page_ptr_id = %s", [page.pk])
        (body,) = cursor.fetchone()
    return json.loads(body) if isinstance(body, str) else body


def publish(page, user, children):
    """Publish by the editor's form with this stream; [(type, {field: value}, id)]."""
    from wagtail.test.utils.form_data import querydict_from_html

    client = Client(headers={"accept-language": "fi"})
    client.force_login(user)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = querydict_from_html(client.get(url).content.decode(), form_id="page-edit-form")
    for key in [key for key in form if key.startswith("action-")]:
        del form[key]
    response = client.post(url, form.dict() | _posted(children) | {"action-publish": "1"})
    assert response.status_code == 302, response.context["form"].errors


def _posted(children):
    data = {"body-count": str(len(children))}
    for i, (kind, values, child_id) in enumerate(children):
        start = f"body-{i}"
        data |= {f"{start}-deleted": "", f"{start}-order": str(i)}
        data |= {f"{start}-type": kind, f"{start}-id": child_id}
        data |= {f"{start}-value{name}": value for name, value in values.items()}
    return data
