"""A Debian with nothing on it, in a folder: made by debootstrap, entered by chroot. Needs root."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from workshop.console import Stop

DEFAULT_MIRROR = "http://deb.debian.org/debian"
INSIDE = "EXLAB_OWN_NAMESPACE"
PROXIES = ("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
X11 = Path("/tmp/.X11-unix")  # noqa: S108 - where X11 has its sockets on every Linux

CHANGING = (
    "/dev/",
    "/proc/",
    "/sys/",
    "/run/",
    "/var/cache/",
    "/var/lib/apt/",
    "/var/lib/dpkg/",
    "/var/log/",
)
"""Where apt, dpkg and the kernel keep their own books: not files of a package."""


def need_tools(*names: str) -> None:
    """Check that this is root on Linux and has the programs `names`.

    Raises:
        Stop: It is not, or has not.
    """
    if sys.platform != "linux" or os.geteuid() != 0:
        raise Stop(
            "This needs Linux and root, because only root can enter another root folder. Nothing was made."
        )
    missing = [name for name in names if not shutil.which(name)]
    if missing:
        raise Stop(f"These programs are missing: {', '.join(missing)}. Install them, then start again.")


def in_own_namespace(arguments: Sequence[str]) -> None:
    """Start this program anew with `arguments`, so that its mounts are its own and end with it."""
    if os.environ.get(INSIDE):
        return
    env = os.environ | {INSIDE: "1"}
    os.execvpe("unshare", ["unshare", "--mount", sys.executable, *arguments], env)  # noqa: S606 - no shell is wanted


class BareRoot:
    """A Debian in `folder`. Its /proc, and the sockets of this machine's X11, are mounted into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._mounts: list[Path] = []

    def mount(self) -> None:
        """Mount what programs expect to find."""
        for kind, source, place in (("proc", "proc", "proc"), ("bind", "/dev", "dev")):
            self._mount(kind, source, self.folder / place)
        X11.mkdir(mode=0o1777, exist_ok=True)
        sockets = self.folder / "tmp" / X11.name
        sockets.mkdir(exist_ok=True)
        self._mount("bind", str(X11), sockets)

    def unmount(self) -> None:
        """Take all mounts away, the last one first."""
        while self._mounts:
            subprocess.run(["umount", "--lazy", self._mounts.pop()], check=True)

    def _mount(self, kind: str, source: str, place: Path) -> None:
        how = ["--bind"] if kind == "bind" else ["-t", kind]
        subprocess.run(["mount", *how, source, place], check=True)
        self._mounts.append(place)

    def _command(self, command: Sequence[str], user: str) -> list[str]:
        who = ["--userspec", f"{user}:{user}"] if user else []
        return ["chroot", *who, str(self.folder), *command]

    def _env(self, user: str, display: str) -> dict[str, str]:
        env = {"PATH": PATH, "HOME": f"/home/{user}" if user else "/root", "LANG": "C.UTF-8"}
        env |= {name: os.environ[name] for name in PROXIES if name in os.environ}
        return (
            env
            | ({"DISPLAY": display} if display else {})
            | ({} if user else {"DEBIAN_FRONTEND": "noninteractive"})
        )

    def run(
        self, command: Sequence[str], *, user: str = "", display: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run `command` inside, as root or `user`, and return how it ended and what it printed."""
        return subprocess.run(
            self._command(command, user),
            capture_output=True,
            check=False,
            env=self._env(user, display),
            errors="replace",
            stdin=subprocess.DEVNULL,
            text=True,
        )

    def start(self, command: Sequence[str], *, user: str, display: str) -> "subprocess.Popen[bytes]":
        """Start `command` inside and leave it running."""
        env = self._env(user, display)
        return subprocess.Popen(self._command(command, user), env=env, stdin=subprocess.DEVNULL)

    @staticmethod
    def kill(process: "subprocess.Popen[bytes]", kind: signal.Signals) -> None:
        """End what `start` returned."""
        process.send_signal(kind)
        process.wait()

    def apt(self, *arguments: str) -> None:
        """Run apt-get with `arguments`.

        Raises:
            Stop: It failed; the text ends with its last lines.
        """
        done = self.run(["apt-get", "-q", "-y", *arguments])
        if done.returncode != 0:
            last = "\n".join((done.stdout + done.stderr).splitlines()[-20:])
            raise Stop(f"apt-get {' '.join(arguments)} failed:\n{last}")

    def add_user(self, name: str) -> None:
        """Add an ordinary user."""
        done = self.run(["useradd", "--create-home", "--shell", "/bin/sh", name])
        if done.returncode != 0:
            raise Stop(f"useradd failed: {done.stderr}")

    def files(self) -> set[str]:
        """Return the paths of everything inside but folders, and but what always changes."""
        found: set[str] = set()
        for folder, _, names in os.walk(self.folder):
            inside = "/" + os.path.relpath(folder, self.folder).removeprefix(".")
            inside = "/" if inside == "/" else f"{inside}/"
            if inside.startswith(f"{X11}/"):
                continue
            if not inside.startswith(CHANGING):
                found.update(f"{inside}{name}" for name in names)
        return found

    def packages(self) -> set[str]:
        """Return the names of the installed packages."""
        shown = self.run(["dpkg-query", "--show", "--showformat=${db:Status-Status} ${Package}\\n"]).stdout
        return {line.split()[1] for line in shown.splitlines() if line.startswith("installed ")}

    def programs(self, pattern: str) -> list[str]:
        """Return the paths of all programs inside whose names match the glob `pattern`."""
        found = (
            path
            for place in ("usr/bin", "usr/local/bin", "opt")
            for path in self.folder.glob(f"{place}/{pattern}")
        )
        return sorted(f"/{path.relative_to(self.folder)}" for path in found)

    def release(self) -> str:
        """Return its version of Debian."""
        return (self.folder / "etc" / "debian_version").read_text("utf-8").strip()

    def glibc(self) -> str:
        """Return the version of its C library."""
        found = re.search(r"(\d+\.\d+)\s*$", self.run(["ldd", "--version"]).stdout.partition("\n")[0])
        return found[1] if found else "unknown"


def mirror_of_this_machine() -> str:
    """Return the mirror that this machine's own apt uses, if it is a Debian, else Debian's own."""
    places = [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]
    for place in places:
        text = place.read_text("utf-8", errors="replace") if place.is_file() else ""
        found = re.search(
            r"^(?:URIs:|deb\s+(?:\[[^\]]*\]\s+)?)\s*(https?://\S*/debian/?)\s*", text, re.MULTILINE
        )
        if found:
            return found[1]
    return DEFAULT_MIRROR


def make(folder: Path, suite: str, mirror: str = "") -> BareRoot:
    """Make a bare Debian `suite` in `folder` from `mirror`, or from this machine's own, and return it.

    Raises:
        Stop: debootstrap failed; the text ends with its last lines.
    """
    mirror = mirror or mirror_of_this_machine()
    # Two certificates' worth of room for mirrors that are reached by https.
    command = ["debootstrap", "--variant=minbase", "--include=ca-certificates", suite, str(folder), mirror]
    done = subprocess.run(command, capture_output=True, check=False, errors="replace", text=True)
    if done.returncode != 0:
        raise Stop("debootstrap failed:\n" + "\n".join((done.stdout + done.stderr).splitlines()[-10:]))
    (folder / "etc/apt/sources.list").write_text(f"deb {mirror} {suite} main\n", "utf-8")
    for name in ("etc/resolv.conf", "etc/hosts"):
        if Path("/", name).exists():
            shutil.copyfile(Path("/", name), folder / name)
    proxies = subprocess.run(
        ["apt-config", "dump", "Acquire"], capture_output=True, check=False, text=True
    ).stdout
    (folder / "etc/apt/apt.conf.d/99this-machine").write_text(proxies, "utf-8")
    root = BareRoot(folder)
    root.mount()
    return root
