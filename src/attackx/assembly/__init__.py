"""From the facts of sentences to the events of a text."""
