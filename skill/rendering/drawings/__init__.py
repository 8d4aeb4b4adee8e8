"""A figure for each position, leg and depth, as data: AVG for screens, SVG elsewhere."""

from skill.rendering.drawings.avg import avg
from skill.rendering.drawings.figures import depths, figure
from skill.rendering.drawings.svg import svg

__all__ = ["avg", "depths", "figure", "svg"]
