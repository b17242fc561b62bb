"""The parts of ``bench.py``: each measures one thing and gives tables."""
