"""The time zone a device is set to (alexa-platform 5.4)."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from ask_sdk_core.exceptions import AskSdkException
from ask_sdk_model.services import ServiceException

if TYPE_CHECKING:
    from ask_sdk_core.handler_input import HandlerInput

log = logging.getLogger(__name__)


def device_zone(handler_input: HandlerInput) -> str | None:
    """The IANA name; None where it is not set, refused or not answered in time. Needs no permission."""
    device = handler_input.request_envelope.context.system.device
    if device is None or not device.device_id:
        return None
    try:
        # A ValueError where no client is configured.
        zone = handler_input.service_client_factory.get_ups_service().get_system_time_zone(device.device_id)
    except (AskSdkException, ServiceException, ValueError) as error:
        log.info("no time zone: %s", type(error).__name__)
        return None
    return zone if isinstance(zone, str) else None
