"""What is printed one at a time: explanations, letters and reminders, set by Typst."""
