"""The organisation's login when its answers do not hold, or do not come."""

from __future__ import annotations

import time

import pytest
from django.contrib.auth import get_user_model

from .provider import START, WRONG_KEY


HOME = "/admin/"
User = get_user_model()


def _expired(provider):
    provider.token_changes = {"exp": int(time.time()) - 60}


def _of_another_issuer(provider):
    provider.token_changes = {"iss": "https://evil.example"}


def _for_another_client(provider):
    provider.token_changes = {"aud": "toinen"}


def _signed_by_another(provider):
    provider.key = WRONG_KEY


def _missing(provider):
    provider.key = None


def _of_two_people(provider):
    provider.userinfo_changes = {"sub": "sub-2"}


@pytest.mark.parametrize(
    "break_it",
    [
        _expired,
        _of_another_issuer,
        _for_another_client,
        _signed_by_another,
        _missing,
        _of_two_people,
    ],
)
def test_a_token_that_does_not_hold_lets_nobody_in(client, provider, come_in, break_it):
    break_it(provider)
    response = come_in()
    assert response.status_code == 403
    assert "ei vastannut niin kuin pitäisi" in response.content.decode()
    assert not User.objects.filter(username="maija").exists()
    assert client.get(HOME).status_code == 302


def test_an_answer_that_nobody_asked_for_is_refused(client, provider):
    response = client.get(f"{START}callback/", {"code": "koodi", "state": "keksitty"})
    assert response.status_code == 403


def test_cancelling_at_the_service_is_told_calmly(client, provider):
    there = client.post(START, {"process": "login"})
    back = provider.authorize(there["Location"]).replace("code=koodi", "error=access_denied")
    response = client.get(back)
    assert "Keskeytit kirjautumisen." in response.content.decode()


def test_a_service_that_does_not_answer_is_told(settings, client, provider):
    settings.OIDC_ISSUER = "http://127.0.0.1:1/op"
    response = client.post(START, {"process": "login"})
    assert response.status_code == 403
    assert "kirjaudu salasanalla" in response.content.decode()
