"""What is said in more than one position.

Everything on a way in is told while nothing pulls yet; the last movement is a line of its own, `lead_in`,
which the hold follows at once (coach 3). A way is told in full the first times, short afterwards; the last
part of a key is the depth.
"""

from __future__ import annotations

ENOUGH = "A gentle pull is enough."
FAINT = "A faint pull is plenty."
ON_YOUR_BACK = "On your back, face up."
