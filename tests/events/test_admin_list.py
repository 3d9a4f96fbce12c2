"""The list of events in the admin."""

from __future__ import annotations

import re
from datetime import datetime

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from events.local_time import aware
from tests.events.factories import event_page
from tests.factories import make_user


def test_an_event_begins_at_a_short_date_and_time(calendar, client):
    event_page(calendar, start=aware(datetime(2027, 1, 12, 17)))
    apply_governance()
    client.force_login(make_user(Role.COMMUNICATIONS))
    text = client.get("/admin/event_pages/").content.decode()
    assert re.search(r"<td[^>]*>\s*12\.1\.2027 17\.00\s*</td>", text)
