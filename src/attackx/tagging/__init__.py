"""Recognisers: names, descriptions, quantities and times, settled by one policy."""
