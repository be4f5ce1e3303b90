"""A centre that never was: believable cases, the same for the same seed, and no real person."""
