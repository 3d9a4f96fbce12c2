"""The county's own additions: what they hide, and that nothing of the registry touches them."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.utils import translation

from ptvsync.models import Service, ServiceAddition, Status
from ptvsync.signals import services_changed

from .factories import make_service


pytestmark = pytest.mark.django_db


def hide(service, reason="Päällekkäinen"):
    return ServiceAddition.objects.create(service=service, hidden=True, hidden_reason=reason)


def visible():
    return set(Service.objects.visible().values_list("pk", flat=True))


def gone():
    return set(Service.objects.gone().values_list("pk", flat=True))


@pytest.fixture
def announced():
    found = []

    def listen(sender, service_ids, **kwargs):
        found.append(service_ids)

    services_changed.connect(listen)
    yield found
    services_changed.disconnect(listen)


def test_a_service_without_additions_is_visible():
    service = make_service()
    assert service.is_visible
    assert service.own_addition is None
    assert visible() == {service.pk}


def test_a_hidden_service_is_published_but_not_visible():
    service = make_service()
    hide(service)
    service = Service.objects.get()
    assert (service.is_published, service.is_hidden, service.is_visible) == (True, True, False)
    assert visible() == set()


def test_a_note_alone_hides_nothing():
    service = make_service()
    ServiceAddition.objects.create(service=service, note_fi="Ilmoittaudu ajoissa.")
    assert visible() == {service.pk}
    assert Service.objects.get().is_visible


def test_a_withdrawn_service_is_not_visible():
    service = make_service(status=Status.WITHDRAWN)
    assert not service.is_visible
    assert visible() == set()


def test_every_service_is_either_visible_or_gone():
    shown, hidden, withdrawn, both = (make_service() for _ in range(4))
    hide(hidden)
    hide(both)
    Service.objects.filter(pk__in=[withdrawn.pk, both.pk]).update(status=Status.WITHDRAWN)
    assert visible() == {shown.pk}
    assert gone() == {hidden.pk, withdrawn.pk, both.pk}


def test_visible_services_are_asked_in_one_query(django_assert_num_queries):
    for _ in range(5):
        hide(make_service())
        make_service()
    with django_assert_num_queries(1):
        assert len(list(Service.objects.visible())) == 5


def test_the_addition_survives_withdrawal_and_hides_the_service_when_it_returns():
    service = make_service()
    hide(service)
    Service.objects.update(status=Status.WITHDRAWN)
    Service.objects.update(status=Status.PUBLISHED)
    assert Service.objects.get().is_hidden


def test_hiding_without_a_reason_is_impossible_in_the_database():
    service = make_service()
    with pytest.raises(IntegrityError), transaction.atomic():
        ServiceAddition.objects.create(service=service, hidden=True)


@pytest.mark.parametrize(
    ("language", "text", "spoken"),
    [("fi", "Suomeksi", "fi"), ("sv", "På svenska", "sv"), ("en", "Suomeksi", "fi")],
)
def test_the_note_is_in_the_readers_language_or_the_first_there_is(language, text, spoken):
    addition = ServiceAddition(note_fi="Suomeksi", note_sv="På svenska")
    with translation.override(language):
        assert (addition.note, addition.note.language) == (text, spoken)


def test_an_empty_addition_has_no_note():
    assert not ServiceAddition().has_note


@pytest.mark.parametrize("hidden", [True, False])
def test_a_saved_addition_tells_the_site(announced, django_capture_on_commit_callbacks, hidden):
    service = make_service()
    with django_capture_on_commit_callbacks(execute=True):
        ServiceAddition.objects.create(service=service, hidden=hidden, hidden_reason="x")
    assert announced == [{service.pk}]


def test_a_deleted_addition_tells_the_site(announced, django_capture_on_commit_callbacks):
    addition = hide(make_service())
    with django_capture_on_commit_callbacks(execute=True):
        addition.delete()
    assert announced == [{addition.service_id}]
