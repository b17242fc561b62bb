"""Rules as data: the rule format, its matcher, and one TOML file a slot."""
