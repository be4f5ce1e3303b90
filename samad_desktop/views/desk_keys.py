"""Keys of desk hours: what is the same deed has the same key on each of its pages."""

CALL_KEY = "F8"
MISS_KEY = "F10"
RECALL_KEY = "Ctrl+F10"
BEGIN_KEY = "Ctrl+O"
CAME_KEY = "Ctrl+G"
NOTE_KEY = "Ctrl+N"
