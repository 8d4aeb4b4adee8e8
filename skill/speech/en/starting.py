"""Beginnings, resuming, pausing and ends."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    "welcome.first": (
        "Welcome to My Hamstring Stretches. I'll guide you through three gentle stretches: lying, at a wall, "
        "and on a chair.",
    ),
    "welcome.quick": (
        "Welcome to My Hamstring Stretches. A quick one, then: one gentle stretch, both legs, about three "
        "minutes.",
    ),
    "welcome.back": ("Welcome back. It's been a while, so we'll start gently.",),
    "welcome.safety": (
        "I'm a stretching coach, not a doctor. If you are pregnant, have a medical condition, or had "
        "surgery or an injury, ask your doctor first. If it hurts, tingles or goes numb, stop and tell me.",
    ),
    "welcome.pause": ("You can say, Alexa, pause, any time.",),
    "welcome.ready": ("Ready to start?",),
    "again.start": ("Shall we start?", "Ready to start?", "Start now?"),
    "start.later": ("Okay. Come back any time.", "All right. I'm here when you want to stretch."),
    "start.how_long": ("How many minutes do you have?",),
    "start.no_time": ("Okay. Say stop when you have to go. What you did counts.",),
    "start.already": ("We're already stretching.",),
    "start.legs_rest": (
        "Both legs are resting for a few days. "
        "Please talk to a physical therapist or doctor before stretching them.",
    ),
    "start_over": ("From the beginning.", "Back to the beginning.", "Okay, from the start."),
    "start.afresh": ("From the beginning, then.",),
    "hello.first": ("Let's begin, nice and slowly.",),
    "hello.back": (
        "Good to have you back. Coming back is the part that counts.",
        "Welcome back. Coming back is what counts.",
        "Nice that you came back. That is the part that counts.",
    ),
    "hello.gentler": (
        "Welcome back. We'll start a little gentler.",
        "Good to have you back. A little gentler today.",
        "Welcome back. We'll ease in gently.",
    ),
    "hello": (
        "Hello. Let's stretch.",
        "Good to see you. Let's stretch.",
        "Welcome back. Let's stretch.",
    ),
    "hello.again": (
        "Second stretch today. Nice.",
        "Welcome back. Second one today.",
        "Back again for the second one.",
    ),
    "hello.more": (
        "One more today. Let's stretch.",
        "Back for another one.",
        "An extra one. Lovely.",
    ),
    "hello.first_leg": (
        "{Leg} leg first.",
        "We start with the {leg} leg.",
        "The {leg} leg goes first.",
    ),
    "hello.resting": (
        "Your {leg} leg is resting today.",
        "We leave your {leg} leg alone today.",
        "Today your {leg} leg rests.",
    ),
    "hello.step": ("Today {count} seconds in the {position}. Say no to stay.",),
    "hello.step.everywhere": ("{Count} seconds everywhere today. Say no to stay.",),
    "hello.step.each": ("Five seconds more in each stretch today. Say no to stay.",),
    "hello.step.some": ("Some holds are five seconds longer today. Say no to stay.",),
    "step.stay": ("Okay, they stay as they were.", "Sure, no longer than last time."),
    "resume.ask": (
        "You were at the {position}, {leg} leg. Carry on from there?",
        "Last time you got to the {position}, {leg} leg. Shall we carry on there?",
        "Your place is kept: {position}, {leg} leg. Carry on there?",
    ),
    "again.resume": ("Carry on, yes or no?", "Carry on from there?"),
    "resume.there": ("Back to the {position}.", "On with the {position}.", "Okay, the {position} again."),
    "resume": ("Okay, back to it.", "Here we go again.", "On we go."),
    "resume.already": ("Still going.", "We're still on."),
    "pause": ("Paused.", "Okay, paused.", "We'll wait here."),
    "pause.hold": ("Paused. Let go and rest.", "Okay, paused. Ease out and rest.", "Paused. Rest the leg."),
    "pause.say": ("Say resume when you're ready.",),
    "pause.idle": ("There's nothing to pause right now.",),
    "again.paused": ("Your place is kept. Ready to resume?", "Your place is kept. Say resume to go on."),
    "again.next": ("Ready, or stop here?",),
    "stop": ("Okay. Take care.", "Bye for now.", "All right. See you next time."),
    "stop.kept": (
        "Okay. Every hold counts. Take care.",
        "Stopped. What you did counts. Bye for now.",
        "All right. It all counts. See you next time.",
    ),
    "goodbye": ("See you next time.", "Take care.", "Bye for now."),
}
