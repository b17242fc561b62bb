"""attackx: typed attack events out of Arabic news text."""
