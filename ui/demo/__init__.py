"""The demo: a throw-away shop to look around in, and a tour that plays the main job and keeps its screens as pictures."""
