"""What stands behind ``bootstrap.py``: standard library only, as it runs before anything is installed."""
