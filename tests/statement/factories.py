"""Builders of statements."""

from __future__ import annotations

from datetime import date

from home.statement.models import AccessibilityStatementPage


BARRIER = {
    "criterion": "1.4.3 Kontrasti",
    "what": "Kalenterin harmaa teksti on heikkonäköiselle liian vaalea.",
    "reason": "unmended",
    "explanation": "",
    "alternative": "Soita neuvontaan.",
    "target_date": "2027-03-31",
}


def barriers(*rows):
    field = AccessibilityStatementPage._meta.get_field("barriers")
    return field.to_python([{"type": "barrier", "value": BARRIER | row} for row in rows])


def make_statement(**fields):
    values = {
        "title": "Saavutettavuusseloste",
        "slug": "saavutettavuusseloste",
        "service_covered": "Sivusto hyvinvointia.example.",
        "conformity": "partial",
        "barriers": barriers({}),
        "method": "self",
        "assessed_on": date(2026, 9, 1),
        "prepared_on": date(2026, 9, 10),
        "reviewed_on": date(2026, 9, 10),
    }
    return AccessibilityStatementPage(**{**values, **fields})
