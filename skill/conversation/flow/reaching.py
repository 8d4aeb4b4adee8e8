"""Whether what was sent reaches the person: what a device does not play, it gets otherwise (coach 8).

Only what is stored tells: a session that fails may have forgotten everything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.deliveries import EARLY_S, Channel, End, cut_off, delivered, last, over, refused
from skill.coaching.values import replace
from skill.conversation.flow.going_on import stopped

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from skill.coaching.run import Run, Sent
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn


def sending(turn: Turn, reply: Reply) -> Reply:
    """`reply` with the channel remembered that this device gets it by, where it leads through holds."""
    progress = reply.progress
    if reply.guided:
        channel = turn.with_progress(progress).channel
        known = delivered(progress.devices, turn.device, channel, turn.now_ms // 1000)
    else:
        known = over(progress.devices, turn.device)
    return replace(reply, progress=replace(progress, devices=known))


def playing_here(turn: Turn) -> Run | None:
    """The run of this session; where that was forgotten, what this device was sent last."""
    own = [run for run in turn.progress.runs if run.device == turn.device and run.sent is not None]
    return turn.run or max(own, key=lambda run: run.touched_s, default=None)


def ended(turn: Turn, end: End) -> Progress:
    """Progress after a session on this device: nothing plays any more."""
    refusing = _turned_down(turn) if end is End.REFUSED else _cut_off(turn, end)
    return _halted(turn, refusing=refusing)


def document_refused(turn: Turn) -> Progress | None:
    """Progress once the device said that it plays no audio document; None where it was sent none just now."""
    delivery = last(turn.progress.devices, turn.device)
    by_document = delivery is not None and delivery.channel is Channel.DOCUMENT
    return _halted(turn, refusing=True) if by_document and _turned_down(turn) else None


def noticed(turn: Turn) -> Turn:
    """The turn that begins a session, where an earlier one on this device ended without a word of it."""
    if not turn.new_session or _sent(turn) is None or not _cut_off(turn, End.UNTOLD):
        return turn
    return turn.with_progress(_refusing(turn, turn.progress))


def _sent(turn: Turn) -> Sent | None:
    run = playing_here(turn)
    return None if run is None else run.sent


def _turned_down(turn: Turn) -> bool:
    """Whether a refusal that is told now is one of what leads through holds: sent just now, or still on."""
    delivery, sent = last(turn.progress.devices, turn.device), _sent(turn)
    if delivery is None:
        return False
    still = sent is not None and sent.at_ms // 1000 == delivery.at_s
    return still or turn.now_ms // 1000 - delivery.at_s <= EARLY_S


def _cut_off(turn: Turn, end: End) -> bool:
    delivery, sent = last(turn.progress.devices, turn.device), _sent(turn)
    last_ms = max((hold.ms for hold in sent.ends), default=0) if sent is not None else 0
    until_s = 0 if sent is None else (sent.at_ms + last_ms) // 1000
    return delivery is not None and cut_off(delivery, end, turn.now_ms // 1000, until_s)


def _halted(turn: Turn, *, refusing: bool) -> Progress:
    run = playing_here(turn)
    progress = turn.progress
    if run is not None and run.sent is not None:
        # What this session was only asked about may be playing elsewhere by now.
        progress = progress.with_run(stopped(turn, run))
    return _refusing(turn, progress) if refusing else progress


def _refusing(turn: Turn, progress: Progress) -> Progress:
    return replace(progress, devices=refused(progress.devices, turn.device))
