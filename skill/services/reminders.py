"""The household's reminders, kept by Alexa itself (alexa-platform 5.1).

Nothing of them is stored here: which there are, and when, is asked each time. So a reminder that was changed
in the Alexa app is never told wrongly, and one whose creation went unanswered is not created twice.
"""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from datetime import time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ask_sdk_core.exceptions import AskSdkException
from ask_sdk_model.services import ServiceException
from ask_sdk_model.services.reminder_management import (
    AlertInfo,
    PushNotification,
    PushNotificationStatus,
    Recurrence,
    ReminderRequest,
    SpokenInfo,
    SpokenText,
    Status,
    Trigger,
    TriggerType,
)

from skill.coaching.reminding import RemindersError, Trouble, in_slot, since_day_began

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_model.services.reminder_management import Reminder, ReminderManagementServiceClient

    from skill.coaching.days import Slot
    from skill.coaching.reminding import Daily

log = logging.getLogger(__name__)

# The SDK (1.82) names a module here that it does not have, so it could read no list with a reminder in it.
AlertInfo.deserialized_types["spoken_info"] = f"{SpokenInfo.__module__}.{SpokenInfo.__name__}"

TROUBLES = {401: Trouble.NOT_ALLOWED, 403: Trouble.NOT_HERE, 429: Trouble.TOO_MANY}
NOT_FOUND = 404
HOUR, MINUTE = re.compile(r"BYHOUR=(\d{1,2})\b"), re.compile(r"BYMINUTE=(\d{1,2})\b")


class AlexaReminders:
    """Those of the household that a request comes from, as of the moment it was made."""

    def __init__(self, handler_input: HandlerInput) -> None:
        self._handler_input = handler_input

    def times(self) -> list[time]:
        with _troubles():
            return [at for at, _ in self._daily()]

    def put(self, slot: Slot, daily: Daily, now: datetime) -> None:
        """Change the slot's reminder where there is one, so that there are never two."""
        with _troubles():
            tokens = self._tokens(slot)
            request = daily_reminder(daily, now, self._handler_input.request_envelope.request.locale)
            if tokens:
                self._client.update_reminder(tokens[0], request)
            else:
                self._client.create_reminder(request)
            for spare in tokens[1:]:
                self._delete(spare)

    def cancel(self, slot: Slot | None = None) -> list[time]:
        with _troubles():
            daily = self._daily()
            gone = in_slot([at for at, _ in daily], slot)
            for at, token in daily:
                if at in gone:
                    self._delete(token)
            return gone

    @property
    def _client(self) -> ReminderManagementServiceClient:
        return self._handler_input.service_client_factory.get_reminder_management_service()

    def _daily(self) -> list[tuple[time, str]]:
        """Every reminder that is on and has a daily time, with its token, by the person's day."""
        alerts = self._client.get_reminders().alerts or []
        timed = ((_time_of(alert), str(alert.alert_token)) for alert in alerts if alert.status is Status.ON)
        daily = [(at, token) for at, token in timed if at is not None]
        return sorted(daily, key=lambda reminder: since_day_began(reminder[0]))

    def _tokens(self, slot: Slot) -> list[str]:
        daily = self._daily()
        ours = in_slot([at for at, _ in daily], slot)
        return [token for at, token in daily if at in ours]

    def _delete(self, token: str) -> None:
        try:
            self._client.delete_reminder(token)
        except ServiceException as error:
            if error.status_code != NOT_FOUND:
                raise


def daily_reminder(daily: Daily, now: datetime, locale: str) -> ReminderRequest:
    """The API takes clock times without an offset and has the zone beside them."""
    here = now.astimezone(ZoneInfo(daily.zone)).replace(tzinfo=None, microsecond=0)
    rule = f"FREQ=DAILY;BYHOUR={daily.at.hour};BYMINUTE={daily.at.minute};BYSECOND=0;INTERVAL=1;"
    return ReminderRequest(
        request_time=here,
        trigger=Trigger(
            object_type=TriggerType.SCHEDULED_ABSOLUTE,
            time_zone_id=daily.zone,
            recurrence=Recurrence(start_date_time=here, recurrence_rules=[rule]),
        ),
        alert_info=AlertInfo(spoken_info=SpokenInfo(content=[SpokenText(locale=locale, text=daily.text)])),
        push_notification=PushNotification(status=PushNotificationStatus.ENABLED),
    )


def _time_of(reminder: Reminder) -> time | None:
    recurrence = reminder.trigger and reminder.trigger.recurrence
    rule = " ".join(recurrence.recurrence_rules or []) if recurrence else ""
    hour, minute = HOUR.search(rule), MINUTE.search(rule)
    if hour is None or int(hour[1]) > 23:
        return None
    return time(int(hour[1]), int(minute[1]) % 60 if minute else 0)


@contextmanager
def _troubles() -> Iterator[None]:
    try:
        yield
    except ServiceException as error:
        # A timeout arrives as a 500: the SDK has no other word for it.
        log.info("reminders: %s", error.status_code)
        fallback = Trouble.NO_ANSWER if (error.status_code or 500) >= 500 else Trouble.REFUSED
        raise RemindersError(TROUBLES.get(error.status_code, fallback)) from error
    except (AskSdkException, ValueError) as error:
        # No service is configured, or its answer cannot be read.
        log.info("reminders: %s", type(error).__name__)
        raise RemindersError(Trouble.NO_ANSWER) from error
