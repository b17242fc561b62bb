"""Models of stanza and camel-tools beside the lists and rules: sentences and named entities.

Nothing here imports a heavy package before a model is loaded, and nothing here reaches for the network but
``download``, which only ``attackx models`` calls.
"""
