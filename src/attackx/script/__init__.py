"""Arabic writing: matching form with exact offsets, clitics, sentences."""
