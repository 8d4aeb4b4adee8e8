"""Seeds that failed once, and what each of them found; a conversation is another one once people change."""

from __future__ import annotations

FAILED: dict[int, str] = {
    13: "a stretch that was over was open again where the word that it was saved had been lost",
    3028: 'after sharp pain, at the end: "Good to know. See you tonight, after you brush your teeth."',
    13072: "what one device ended while another one saved went on, and was counted twice",
    12643: "a stretch that was counted and went on was counted once more by a third word",
    5704: "with every answer of the store lost, each stretch of an evening was counted again",
    20178: "the end of a session that carries nothing, told with another voice: nobody can tell whose it was",
    21313: "a device that played on after an emergency was told to another one",
    3529: "a third device that stretches: two stretches are kept at a time",
    105: "a device that begins while time passes for the others",
}
