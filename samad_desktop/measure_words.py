"""What each measure is called and what exactly it counts, in one Persian sentence."""
