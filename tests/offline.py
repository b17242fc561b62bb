"""No test reaches for the network: connections beyond this machine fail, in whatever library they are tried."""

from __future__ import annotations

import socket
import sys

_HERE = ("127.", "::1", "localhost", "0.0.0.0", socket.gethostname())


def _forbid(event: str, args: tuple[object, ...]) -> None:
    """Refuse what leaves the machine; an audit hook sees every Python socket and cannot be gone round."""
    if event in ("socket.connect", "socket.sendto"):
        address = args[1]
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        address = args
    else:
        return
    host = address[0] if isinstance(address, tuple) else None  # a path is a socket of this machine
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if isinstance(name, str) and name and not name.startswith(_HERE):
        raise PermissionError(f"the tests may not reach {name}")


def forbid() -> None:
    """Refuse all connections beyond this machine from here on."""
    sys.addaudithook(_forbid)
