"""The main job done by itself through the real windows, with a picture of every screen."""
