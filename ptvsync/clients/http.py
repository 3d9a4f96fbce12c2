"""HTTP to the registry: patient with a tired server, clear about a wrong one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from functools import cache
from ssl import SSLContext
from typing import Any, TypeVar

import httpx
import msgspec
import orjson
import stamina
from django.utils.translation import gettext_lazy as _

from .errors import RegistryError, RegistryPayloadError, RegistryRefused, RegistryUnavailable
from .user_agent import user_agent


TIMEOUT_SECONDS = 60
PARALLEL = 6
# Enough that no thread waits for the reader, and no more answers than that lie in memory.
WINDOW = 2 * PARALLEL
ATTEMPTS = 5
LONGEST_WAIT_SECONDS = 30.0

UNKNOWN_PATH = _(
    "PTV does not know %(path)s: check PTV_API_VERSION and the ids in the region settings."
)
NO_ANSWER = _(
    "PTV at %(url)s did not answer at all: check PTV_API_URL and the network, or try again later."
)
NO_ANSWER_IN_TIME = _(
    "PTV at %(url)s did not answer in time: check PTV_API_URL and the network, or try again later."
)
NOT_PTV = _("The address %(url)s is not a PTV API: set PTV_API_URL to the API's address.")
UNWELL = _("PTV is not well (%(status)s: %(reason)s): try again later.")
KEY_REFUSED = _(
    "PTV refused the request (%(status)s): check PTV_API_KEY, which ptv-tuki@dvv.fi gives."
)
QUESTION_REFUSED = _("PTV refused the question %(path)s: %(reason)s.")
BROKEN = _("PTV's answer to %(path)s is broken: try again later.")

Params = dict[str, str | list[str]]
Read = Callable[[bytes], Any]
Result = TypeVar("Result")
Question = TypeVar("Question")


class TryAgain(Exception):
    """An answer that a later attempt may mend; ``wait`` is what Retry-After asks, in seconds."""

    def __init__(self, error: RegistryError, wait: float | None = None) -> None:
        super().__init__(str(error))
        self.error = error
        self.wait = wait


@cache
def _certificates() -> SSLContext:
    """The authorities to trust; reading their list takes longer than a request, so it is read once."""
    return httpx.create_ssl_context()


class RegistryHttp:
    """GET requests below one base URL, at most six at a time."""

    def __init__(
        self,
        base_url: str,
        headers: dict[str, str] | None = None,
        longest_wait: float = LONGEST_WAIT_SECONDS,
        on_answer: Callable[[], object] | None = None,
        attempts: int = ATTEMPTS,
        timeout: float = TIMEOUT_SECONDS,
    ) -> None:
        self.base_url = base_url.rstrip("/")
        self._longest_wait = longest_wait
        self._attempts = attempts
        self._on_answer = on_answer
        self._pool = ThreadPoolExecutor(PARALLEL, thread_name_prefix="registry")
        self._client = httpx.Client(
            headers={"User-Agent": user_agent(), "Accept": "application/json", **(headers or {})},
            timeout=timeout,
            verify=_certificates(),
            follow_redirects=True,
            event_hooks={"request": [self._stay]},
        )

    def get(self, path: str, params: Params | None = None) -> Any:
        """The JSON of an answer; raises RegistryError."""
        answer = self.find(path, params)
        if answer is None:
            raise RegistryPayloadError(UNKNOWN_PATH, path=path)
        return answer

    def find(
        self, path: str, params: Params | None = None, read: Read = orjson.loads
    ) -> Any | None:
        """What ``read`` makes of the JSON of an answer, None when PTV says 404; raises RegistryError."""
        try:
            for attempt in stamina.retry_context(
                on=self._backoff,
                attempts=self._attempts,
                timeout=None,
                wait_initial=min(0.25, self._longest_wait),
                wait_max=self._longest_wait,
                wait_jitter=min(0.25, self._longest_wait),
            ):
                with attempt:
                    return self._ask(path, params, read)
        except TryAgain as failure:
            raise failure.error from failure
        return None

    def map(self, ask: Callable[[Question], Result], questions: Iterable[Question]) -> list[Result]:
        """Ask many questions side by side; the answers come in the order of the questions."""
        return list(self._pool.map(ask, questions))

    def answers(
        self, ask: Callable[[Question], Result], following: Callable[[], Question | None]
    ) -> Iterator[Result]:
        """Ask side by side, a few questions ahead of the reader; the answers come as they come.

        ``following`` gives the next question, None when there is none as long as no answer brings one.
        """
        asked: set[Future[Result]] = set()
        try:
            while True:
                while len(asked) < WINDOW and (question := following()) is not None:
                    asked.add(self._pool.submit(ask, question))
                if not asked:
                    return
                done, asked = wait(asked, return_when=FIRST_COMPLETED)
                for future in done:
                    yield future.result()
        finally:
            for future in asked:
                future.cancel()

    def close(self) -> None:
        """Release the connections and threads."""
        self._pool.shutdown(cancel_futures=True)
        self._client.close()

    def _backoff(self, error: Exception) -> bool | float:
        if not isinstance(error, TryAgain):
            return False
        return True if error.wait is None else min(error.wait, self._longest_wait)

    def _ask(self, path: str, params: Params | None, read: Read) -> Any | None:
        url = f"{self.base_url}/{path.lstrip('/')}"
        try:
            response = self._client.get(url, params=params)
        except httpx.TransportError as error:
            slow = isinstance(error, httpx.TimeoutException)
            sentence = NO_ANSWER_IN_TIME if slow else NO_ANSWER
            raise TryAgain(RegistryUnavailable(sentence, url=self.base_url)) from error
        except (httpx.InvalidURL, httpx.TooManyRedirects) as error:
            raise self._not_ptv() from error
        except httpx.RequestError as error:
            raise _broken(error.request.url.path) from error
        if self._on_answer:
            self._on_answer()
        return self._read(response, read)

    def _read(self, response: httpx.Response, read: Read) -> Any | None:
        status = response.status_code
        if status == httpx.codes.TOO_MANY_REQUESTS or status >= httpx.codes.INTERNAL_SERVER_ERROR:
            raise TryAgain(_unwell(response), _retry_after(response))
        if status in {httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN}:
            raise RegistryRefused(KEY_REFUSED, status=status)
        if "json" not in response.headers.get("content-type", ""):
            raise self._not_ptv()
        if status == httpx.codes.NOT_FOUND:
            return None
        if not response.is_success:
            path, reason = response.url.path, _reason(response)
            raise RegistryPayloadError(QUESTION_REFUSED, path=path, reason=reason)
        return _decoded(response, read)

    def _stay(self, request: httpx.Request) -> None:
        """Follow redirects only within PTV: the key in the headers is nobody else's."""
        if _origin(request.url) != _origin(httpx.URL(self.base_url)):
            raise self._not_ptv()

    def _not_ptv(self) -> RegistryPayloadError:
        return RegistryPayloadError(NOT_PTV, url=self.base_url)


def _decoded(response: httpx.Response, read: Read) -> Any:
    try:
        return read(response.content)
    except (orjson.JSONDecodeError, msgspec.DecodeError) as error:
        raise _broken(response.url.path) from error


def _broken(path: str) -> TryAgain:
    return TryAgain(RegistryPayloadError(BROKEN, path=path))


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _unwell(response: httpx.Response) -> RegistryUnavailable:
    return RegistryUnavailable(UNWELL, status=response.status_code, reason=_reason(response))


def _reason(response: httpx.Response) -> str:
    """The server's own words, from either version's error body."""
    try:
        body = response.json()
    except ValueError:
        return response.reason_phrase or "no reason given"
    if not isinstance(body, dict):
        return response.reason_phrase
    words = body.get("errorMessage") or body.get("detail") or body.get("title") or body
    return str(words).strip().rstrip(".")


def _retry_after(response: httpx.Response) -> float | None:
    value = response.headers.get("retry-after", "")
    return float(value) if value.isdigit() else None
