"""One file over HTTP: from a host of the export, not too large, of a type that we keep."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from time import monotonic
from typing import NamedTuple

import httpx
from django.utils.translation import gettext_lazy as _

from cms.public_internet import PrivateAddress, PublicTransport
from home.wordpress.fetching.names import file_name
from ptvsync.clients.user_agent import user_agent
from ptvsync.sentences import PlainError


MAX_BYTES = 20_000_000
MAX_REDIRECTS = 3
TIMEOUT = httpx.Timeout(20, connect=10)
# A file that comes a byte at a time never runs into a timeout, which begins anew with each.
MAX_SECONDS = 60

PRIVATE = _("%(host)s is not on the public internet")
OTHER_HOST = _("it is on another site")
TOO_LARGE = _("it is larger than %(megabytes)s MB")
ANSWER = _("the answer was %(status)s")
NO_ANSWER = _("the site did not answer")
TOO_SLOW = _("it did not come in %(seconds)s seconds")
TOO_FAR = _("it was redirected too many times")


class Fetched(NamedTuple):
    """The name that the address asked for ends in, wherever it was redirected, and the bytes."""

    name: str
    content: BytesIO


class Downloader:
    """``owns`` tells whether an address is on the exported site. Raises PlainError with the reason."""

    def __init__(self, owns: Callable[[str], bool]) -> None:
        self._owns = owns
        self._client = httpx.Client(timeout=TIMEOUT, transport=PublicTransport())

    def close(self) -> None:
        """Let the connections go."""
        self._client.close()

    def fetch(self, address: str) -> Fetched:
        """The file; every redirect has to stay on the site too."""
        try:
            url = httpx.URL(address)
            name = file_name(url.path)
            for _step in range(MAX_REDIRECTS + 1):
                answer = self._ask(url)
                if isinstance(answer, BytesIO):
                    return Fetched(name, answer)
                url = url.join(answer)
        except PrivateAddress as error:
            raise PlainError(PRIVATE, host=error.request.url.host) from error
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise PlainError(NO_ANSWER) from error
        raise PlainError(TOO_FAR)

    def _ask(self, url: httpx.URL) -> BytesIO | str:
        """The content, or where it is instead."""
        if url.scheme not in {"http", "https"} or not self._owns(str(url)):
            raise PlainError(OTHER_HOST)
        request = self._client.build_request("GET", url, headers={"User-Agent": user_agent()})
        response = self._client.send(request, stream=True)
        try:
            if response.has_redirect_location:
                return response.headers["Location"]
            if response.status_code != httpx.codes.OK:
                raise PlainError(ANSWER, status=response.status_code)
            return _body(response)
        finally:
            response.close()


def _body(response: httpx.Response) -> BytesIO:
    content, end = BytesIO(), monotonic() + MAX_SECONDS
    for chunk in response.iter_bytes():
        content.write(chunk)
        if content.tell() > MAX_BYTES:
            raise PlainError(TOO_LARGE, megabytes=MAX_BYTES // 1_000_000)
        if monotonic() > end:
            raise PlainError(TOO_SLOW, seconds=MAX_SECONDS)
    content.seek(0)
    return content
