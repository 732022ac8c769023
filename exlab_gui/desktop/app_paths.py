"""Where the app keeps what belongs to one user."""

from __future__ import annotations

import os
from dataclasses import dataclass

from platformdirs import PlatformDirs

APP_ID = "exlab-gui"


@dataclass(frozen=True)
class AppPaths:
    """Where this user's files lie."""

    preferences: str
    log: str
    cache: str
    history: str = ""

    @classmethod
    def of_this_user(cls) -> AppPaths:
        """The places that this system provides."""
        dirs = PlatformDirs(APP_ID, appauthor=False)
        return cls(
            preferences=os.path.join(dirs.user_config_dir, "preferences.json"),
            log=os.path.join(dirs.user_log_dir, f"{APP_ID}.log"),
            cache=os.path.join(dirs.user_cache_dir, "known-runs"),
            history=os.path.join(dirs.user_data_dir, "history"),
        )
