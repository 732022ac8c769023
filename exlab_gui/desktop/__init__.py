"""Everything Qt: jobs, models, widgets, windows."""
