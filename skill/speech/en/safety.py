"""Pain, nerve feelings and red flags (guide B5, B7). No cause, no promise, no reassurance."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    "hurts.let_go": (
        "Okay, let go now, slowly. Rest, and breathe.",
        "Let go now, slowly. Put the leg down and rest.",
        "Ease out of it now. Rest for a moment.",
    ),
    "hurts.ask": (
        "Shall we go on, more gently?",
        "Go on, but much gentler?",
        "Go on gently, yes or no?",
    ),
    "again.hurt": ("Go on gently, yes or no?",),
    "hurts.idle": (
        "Then please don't stretch now. Rest, and if it stays, talk to your doctor.",
        "Then let's leave it for now. If it doesn't pass, talk to your doctor.",
        "Rest for today. If it stays, talk to your doctor.",
    ),
    "hurts.enough": (
        "Good decision. We'll stop here.",
        "That's fine. We'll leave it there.",
        "Okay. That's enough for today.",
    ),
    "gently": (
        "Gently then. Keep the knee well bent.",
        "Easy does it. Keep the knee bent.",
    ),
    "sharp": (
        "Let go now, gently. No more on your {leg} leg today.",
        "Let go now. That's it for your {leg} leg today.",
        "Ease out now. We leave your {leg} leg alone today.",
    ),
    "sharp.end": ("Let go now, gently. That's enough for today. If it stays, talk to your doctor.",),
    "again.other_leg": ("Shall we go on with your {leg} leg?",),
    "nerve.let_go": (
        "Let go now. Bend the knee, relax the foot, and rest.",
        "Release now. Knee bent, foot soft, and rest.",
        "Out of it now. Bend the knee and let the foot go soft.",
    ),
    "nerve.ask": (
        "If it's still there, we leave that leg alone. If it has gone, say go on.",
        "If you still feel it, that's enough for this leg. If it has gone, say go on.",
    ),
    "again.nerve_gone": ("If it has gone, say go on. If not, say no.",),
    "nerve.offer": ("Good. One gentle try, knee bent, ten seconds?",),
    "again.nerve_try": ("One gentle try, yes or no?",),
    "nerve.leave_leg": (
        "Then we leave your {leg} leg alone today. If it comes back, talk to a physical therapist or doctor.",
    ),
    "nerve.three_days": (
        "We'll leave your {leg} leg alone for three days. "
        "Please talk to a physical therapist or doctor before stretching that leg again.",
    ),
    "nerve.idle": (
        "Then please don't stretch now. If it stays or comes back, talk to a physical therapist or doctor.",
    ),
    "numb.watch": (
        "If your groin or bottom goes numb, your bladder or bowels feel different, or both legs get weak, "
        "go to an emergency department.",
    ),
    "numb.stays": ("Then please stop for today, and have it checked by a doctor before you stretch again.",),
    "emergency": (
        "Please stop. What you describe needs to be checked by a doctor right away. "
        "Go to an emergency department now, or call your local emergency number.",
    ),
    "emergency.number": ("The number is nine one one.",),
    "emergency.limits": ("I can't call for you, and I can't tell you what it is.",),
    "urgent": ("Please don't stretch today. See a doctor today or call your advice line.",),
    "fallback.twice": ("If you need help, say stop. In an emergency, call nine one one.",),
    "crisis": ("I'm sorry it's this hard right now. Please talk to someone today.",),
    "crisis.number": ("You can call or text nine eight eight, any time.",),
    "sore_back": ("Then we keep it gentle. If your back gets worse, stop, and ask your doctor.",),
    "better": ("Good. Say start when you want to stretch.",),
    "dizzy": ("Stop, rest, breathe. Sit or lie still until it passes.",),
    "fell": ("Stay where you are. Call out for someone near you, or use your phone to call for help.",),
    "locked": (
        "Your stretches are paused. To start again, say: my doctor said it's okay. "
        "If I misheard you, say: that was a mistake.",
    ),
    "again.locked": ("To start again, say: my doctor said it's okay.",),
    "locked.stays": ("Okay, they stay paused. If it is urgent, call for help.",),
    "cleared.already": ("Good to know.",),
    "mistake.ask": ("Okay. Shall I take the pause back, yes or no?",),
    "again.mistake": ("Shall I take the pause back, yes or no?",),
    "mistake.undone": ("Okay, it's undone.",),
    "mistake.nothing": ("Okay. Nothing has changed.",),
    "steady": ("Last time we stopped early. Rest today, or if you feel steady, say go on.",),
    "again.steady": ("If you feel steady, say go on. If not, say no.",),
    "disclaimer": (
        "This is general stretching guidance for wellness. It isn't medical advice, diagnosis or treatment. "
        "If you have a medical condition, are pregnant, or had surgery or an injury, ask your doctor first. "
        "Stop if you feel pain, numbness or tingling. In an emergency call your local emergency number.",
    ),
}
