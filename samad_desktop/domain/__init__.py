"""What the centre's work is made of, in plain Python: values, rules, spelling, dates."""
