"""What stands before a cluster elsewhere: nginx, which speaks TLS and asks for a password."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

HOST = "127.0.0.1"
USER, PASSWORD = "warta", "s3cret-of-the-tests"
LONGEST_START_SECONDS = 30
# Programs of administrators are not on everybody's path.
PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"
_OPENSSL = """
[req]
distinguished_name = name
prompt = no
[name]
CN = Tests of Warta
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[here]
subjectAltName = IP:127.0.0.1
authorityKeyIdentifier = keyid
[elsewhere]
subjectAltName = DNS:elsewhere.invalid
authorityKeyIdentifier = keyid
"""
_NGINX = """
daemon off; master_process off; pid {folder}/pid; error_log stderr;
events {{}}
http {{
  access_log off; client_max_body_size 64m; proxy_read_timeout 120s;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxied;
  fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  auth_basic OpenSearch; auth_basic_user_file {folder}/users;
  upstream cluster {{ {nodes} }}
  {servers}
}}
"""
_SERVER = """
  server {{
    listen {host}:{port} ssl;
    ssl_certificate {folder}/{name}.pem; ssl_certificate_key {folder}/{name}.key;
    location / {{ proxy_pass http://cluster; proxy_set_header Authorization ""; }}
  }}
"""


@dataclass(frozen=True, slots=True)
class Front:
    """Two addresses of the same cluster: with a certificate of its name, and of another."""

    authority: Path
    here: str
    elsewhere: str


@contextmanager
def fronted(urls: str, folder: Path) -> Iterator[Front]:
    """The cluster at `urls` behind TLS, for as long as the context lasts."""
    for program in ("nginx", "openssl"):
        if shutil.which(program, path=PATH) is None:
            tell = pytest.fail if "CI" in os.environ else pytest.skip
            tell(f"{program} is not here.")
    _certify(folder)
    hashed = _run("openssl", "passwd", "-apr1", PASSWORD).strip()
    (folder / "users").write_text(f"{USER}:{hashed}\n", "ascii")
    here, elsewhere = _free_port(), _free_port()
    _configure(folder, urls, {"here": here, "elsewhere": elsewhere})
    command = ("nginx", "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", "stderr")
    with (folder / "said").open("w") as said:
        process = subprocess.Popen(command, env={"PATH": PATH}, stderr=said)
    try:
        _await(process, elsewhere, folder / "said")
        yield Front(
            folder / "authority.pem", f"https://{HOST}:{here}", f"https://{HOST}:{elsewhere}"
        )
    finally:
        process.terminate()
        process.wait()


def _certify(folder: Path) -> None:
    """An authority, and two certificates that it gave."""
    (folder / "openssl.cnf").write_text(_OPENSSL, "ascii")
    for name in ("authority", "here", "elsewhere"):
        giver = () if name == "authority" else ("-CA", "authority.pem", "-CAkey", "authority.key")
        made = ("-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-extensions", name)
        files = ("-config", "openssl.cnf", "-keyout", f"{name}.key", "-out", f"{name}.pem")
        _run("openssl", "req", *made, *files, *giver, cwd=folder)


def _configure(folder: Path, urls: str, ports: dict[str, int]) -> None:
    nodes = " ".join(f"server {url.removeprefix('http://')};" for url in urls.split(","))
    servers = "".join(
        _SERVER.format(host=HOST, port=port, folder=folder, name=name)
        for name, port in ports.items()
    )
    text = _NGINX.format(folder=folder, nodes=nodes, servers=servers)
    (folder / "nginx.conf").write_text(text, "ascii")


def _run(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd, env={"PATH": PATH})
    assert done.returncode == 0, done.stderr
    return done.stdout


def _await(process: "subprocess.Popen[bytes]", port: int, said: Path) -> None:
    until = time.monotonic() + LONGEST_START_SECONDS
    while process.poll() is None and time.monotonic() < until:
        with ExitStack() as opened:
            try:
                opened.enter_context(socket.create_connection((HOST, port), timeout=5))
            except OSError:
                time.sleep(0.05)
                continue
            return
    raise AssertionError(f"nginx did not start:\n{said.read_text()}")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind((HOST, 0))
        return int(free.getsockname()[1])
