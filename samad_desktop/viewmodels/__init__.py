"""What each screen knows: what is open, what is stale, what was asked and answered."""
