"""ExLab Runs: a desktop app that brings a lab's runs safely from the staging folder to the NAS."""

__version__ = "0.1.0"
APP_NAME = "ExLab Runs"
