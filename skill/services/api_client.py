"""The SDK's way to Alexa's services, with a limit on the time it may take.

The SDK's own client waits without end; an answer has to be there within eight seconds (alexa-platform 5).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ask_sdk_core.exceptions import ApiClientException
from ask_sdk_model.services import ApiClient, ApiClientResponse

if TYPE_CHECKING:
    from ask_sdk_model.services import ApiClientRequest

CONNECT_S = 0.5
READ_S = 1.0
REMINDERS = "/v1/alerts/reminders"
REMINDERS_READ_S = 2.0
"""Somebody waits for this answer, and it takes Alexa longer. A turn makes two such calls at most."""


class TimedApiClient(ApiClient):
    """HTTPS only, one attempt, at most 1.5 s (2.5 s for reminders), no redirects."""

    def invoke(self, request: ApiClientRequest) -> ApiClientResponse:
        """Raise ApiClientException where no answer came in time."""
        # urllib3 is needed once a day and person; a cold start does without it.
        from urllib3 import PoolManager, Timeout  # noqa: PLC0415
        from urllib3.exceptions import HTTPError  # noqa: PLC0415

        if not request.url.startswith("https://"):
            raise ApiClientException("only https endpoints are asked")
        read_s = REMINDERS_READ_S if REMINDERS in request.url else READ_S
        body = json.dumps(request.body) if request.body is not None else None
        try:
            answer = PoolManager().request(
                request.method,
                request.url,
                body=body,
                headers=dict(request.headers or []),
                timeout=Timeout(connect=CONNECT_S, read=read_s),
                retries=False,
                redirect=False,
            )
        except HTTPError as error:
            raise ApiClientException(f"no answer: {type(error).__name__}") from error
        headers = list(answer.headers.items())
        return ApiClientResponse(headers=headers, status_code=answer.status, body=answer.data.decode())
