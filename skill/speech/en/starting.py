"""Beginnings, resuming, pausing and ends."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    "welcome.first": (
        "Welcome to My Hamstring Stretches. Three gentle ones: lying, in a doorway, on a chair. "
        "You need a doorway, a firm chair, and perhaps a towel. It takes about {count} minutes.",
    ),
    "welcome.position": (
        "Welcome to My Hamstring Stretches. The {position}, then, both legs, about {count} minutes.",
    ),
    "welcome.minutes": ("Welcome to My Hamstring Stretches. {Count} minutes of gentle stretching, then.",),
    "welcome.minutes.one": ("Welcome to My Hamstring Stretches. One minute of gentle stretching, then.",),
    "welcome.quick": (
        "Welcome to My Hamstring Stretches. A quick one, then: one gentle stretch, both legs, about {count} "
        "minutes.",
    ),
    "welcome.back": ("Welcome back. It's been a while, so we'll start gently.",),
    "welcome.safety": (
        "I'm a stretching coach, not a doctor. If you are pregnant, have a medical condition, or had "
        "surgery or an injury, ask your doctor first. If it hurts, tingles or goes numb, stop and tell me.",
    ),
    "welcome.pause": ("Say pause, easier or stop any time.",),
    "welcome.ready": ("Ready to start?",),
    "again.start": ("Shall we start?", "Ready to start?"),
    "start.later": ("Okay. I'm here when you want to stretch.",),
    "start.how_long": ("How many minutes do you have?",),
    "start.no_time": ("Okay. Say stop when you have to go. What you've done counts.",),
    "start.already": ("We're already stretching.",),
    "start.legs_rest": (
        "Both legs are resting for a few days. "
        "Please talk to a physical therapist or doctor before stretching them.",
    ),
    "start_over": ("Okay, from the beginning.",),
    "start.afresh": ("From the beginning, then.",),
    "hello.minutes": ("This fits in {count} minutes.",),
    "hello.first": ("Let's begin, nice and slowly.",),
    "hello.back": (
        "Good to have you back. Coming back is what counts.",
        "Nice that you came back. That's what counts.",
    ),
    "hello.gentler": ("Welcome back. We'll start a little gentler.",),
    "hello": ("Hello. Let's stretch.", "Good to see you. Here we go.", "Hi. Time to stretch."),
    "hello.again": ("Second one today. Nice.", "Back for the second one."),
    "hello.more": ("One more today. Let's stretch.", "An extra one. Lovely."),
    "hello.first_leg": ("{Leg} leg first.",),
    "hello.resting": ("Your {leg} leg rests today.",),
    "hello.step": ("Today {count} seconds in the {position}. Say no to stay.",),
    "hello.step.everywhere": ("{Count} seconds everywhere today. Say no to stay.",),
    "hello.step.each": ("Five seconds more in each stretch today. Say no to stay.",),
    "hello.step.some": ("Some holds are five seconds longer today. Say no to stay.",),
    "step.stay": ("Okay, they stay as they were.", "Sure, no longer than last time."),
    "resume.ask": ("You were at the {position}, {leg} leg. Carry on from there?",),
    "again.resume": ("Carry on, yes or no?",),
    "resume.there": ("Back to the {position}.",),
    "resume": ("Okay, back to it.", "Let's pick it up again."),
    "resume.already": ("We're still going.",),
    "pause": ("Paused.", "Okay, paused."),
    "pause.hold": ("Paused. Let go and rest.",),
    "pause.say": ("Say resume when you're ready.",),
    "pause.first": ("Take your time.",),
    "pause.idle": ("There's nothing to pause right now.",),
    "again.paused": ("Your place is kept. Say resume to go on.",),
    "again.next": ("Ready, or stop here?",),
    "stop": ("Okay. Take care.", "Bye for now.", "All right. See you next time."),
    "stop.kept": (
        "Okay. Every hold counts. Take care.",
        "Okay. What you've done counts. Bye for now.",
        "All right. It all counts. See you next time.",
    ),
    "goodbye": ("See you next time.", "Take care.", "Bye for now."),
}
