"""`samad-admin`: looking after a centre from a console, without a window."""
