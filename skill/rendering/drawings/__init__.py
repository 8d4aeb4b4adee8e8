"""A figure for each position, depth, step of the way in and leg, as data: AVG for screens, SVG elsewhere."""

from skill.rendering.drawings.avg import avg
from skill.rendering.drawings.figures import depths, figure, steps
from skill.rendering.drawings.moving import Picture, moving
from skill.rendering.drawings.scene import EASED
from skill.rendering.drawings.svg import svg

__all__ = ["EASED", "Picture", "avg", "depths", "figure", "moving", "steps", "svg"]
