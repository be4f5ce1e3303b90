"""What each measure is called and what exactly it counts, in one Persian sentence."""

from samad_desktop.domain.measures import Measure


def meaning(measure: Measure) -> str:
    return measure.value
