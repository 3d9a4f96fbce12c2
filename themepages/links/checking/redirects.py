"""Following redirects without reading what comes with them."""

from __future__ import annotations

from time import monotonic

import httpx


# Of redirects of one address.
MAX_STEPS = 8


def follow(client: httpx.Client, method: str, url: str, until: float) -> list[httpx.Response]:
    """The answers from the first redirect to the last answer, none with its content.

    No step begins after the moment ``until`` of the monotonic clock. Raises httpx.TooManyRedirects,
    httpx.ReadTimeout, and what a request raises.
    """
    request: httpx.Request | None = client.build_request(method, url)
    chain: list[httpx.Response] = []
    while request:
        if len(chain) > MAX_STEPS:
            raise httpx.TooManyRedirects(f"More than {MAX_STEPS} redirects", request=request)
        if monotonic() >= until:
            raise httpx.ReadTimeout("The address takes too long", request=request)
        response = client.send(request, stream=True)
        # httpx would read the content of a redirect to its end, which may never come.
        response.close()
        chain.append(response)
        request = response.next_request
    return chain
