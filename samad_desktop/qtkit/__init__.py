"""Everything that is about Qt and not about our work: threads, theme, fields, lists, keys."""
