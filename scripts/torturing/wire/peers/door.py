"""A door in front of web servers that notes who comes when; it passes all bytes on and changes nothing.

door.py TARGET_PORT LOG DELAY_SECONDS ADDRESS...: listens at each address on one port that is free on all, prints it,
and passes connections to the same address at the target port, after a delay. A line of the log is a connection: seconds
since 1970 at which it came and went, and the address.
"""

from __future__ import annotations

import asyncio
import ctypes
import signal
import socket
import struct
import sys
import time


def arrived_at(connection: socket.socket) -> float:
    """When a connection was made: the kernel knows, however late we are told (tcpi_last_ack_recv, milliseconds)."""
    information = connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 104)
    return time.time() - struct.unpack_from("=I", information, 56)[0] / 1000


async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> float:
    """Passes bytes on until there are no more, and tells when that was."""
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    except OSError:
        pass
    end = time.time()
    try:
        writer.write_eof()
    except OSError:
        pass
    return end


async def attend(port: int, delay: float, log, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Passes one connection on, and notes it when it is over: who comes has gone when nothing more comes from there."""
    connection = writer.get_extra_info("socket")
    begin, address = arrived_at(connection), writer.get_extra_info("sockname")[0]
    await asyncio.sleep(delay)
    try:
        far_reader, far_writer = await asyncio.open_connection(address, port)
    except OSError:
        end = time.time()
    else:
        end, _ = await asyncio.gather(pump(reader, far_writer), pump(far_reader, writer))
        far_writer.close()
    writer.close()
    log.write(f"{begin:.6f} {end:.6f} {address}\n")
    log.flush()


async def serve(port: int, path: str, delay: float, addresses: list[str]) -> None:
    with open(path, "w") as log:
        opened: list[socket.socket] = []
        while len(opened) < len(addresses):
            for one in opened:
                one.close()
            opened, own = [], 0
            for address in addresses:
                listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    listener.bind((address, own))
                except OSError:
                    break
                own = listener.getsockname()[1]
                opened.append(listener)
        tasks: set[asyncio.Task] = set()

        def welcome(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            # The event loop alone would let a task be collected before its end.
            task = asyncio.create_task(attend(port, delay, log, reader, writer))
            tasks.add(task)
            task.add_done_callback(tasks.discard)

        servers = [await asyncio.start_server(welcome, sock=listener, backlog=512) for listener in opened]
        print(own, flush=True)
        await asyncio.gather(*(server.serve_forever() for server in servers))


def main() -> None:
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)
    port, path, delay, *addresses = sys.argv[1:]
    asyncio.run(serve(int(port), path, float(delay), addresses))


main()
