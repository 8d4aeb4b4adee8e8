"""Seeds that failed once, and what each of them found; a conversation is another one once people change."""

from __future__ import annotations

FAILED: dict[int, str] = {
    8071: '"harder" said of a stretch that a document had not played, after pain in it: "Nice."',
    19738: "praise at the end of a stretch of which pain was told before anything was held in it",
    301775: "a stretch that dizziness ended stayed open in the merge, and the clock counted all of it",
    302965: "praise after a tingling leg, in the last words of the same stretch",
    302994: "seconds counted twice where the word that they were saved was lost, and somebody fell",
    303450: "a mistake was asked about while the clock went on to count the stretch that it had stopped",
    305322: "a record with two stretches was too long, and left one of them out as if it had never been",
    305327: "a stretch that was ended while another device saved went on, and was counted again",
    306773: "a whole stretch counted twice where the word that it was saved was lost",
    307229: "a stretch counted twice after a pause on another device and a lost word",
    308650: "a pause while another device saved, then a lost word: counted twice",
    307997: "with two stretches open the record was too long, and finished holds were left out of one",
    309270: "an answer of 221 s, with the words that it could not be saved in one breath with its question",
    310255: '"no" while another device saved: the stretch that it ended was counted once more',
    310025: "the same, where the one that went on had its first two positions behind it",
    315528: "the same, where another device began one",
    319720: "five stretches could not be saved, then no word came that they were: counted twice",
    503139: "what another voice did in a session in which one had deleted everything was held to be lost",
    505014: "a device that waited for an answer said one more word in the session that it was just ending",
}
