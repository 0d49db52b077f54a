import Glibc

/// Listens where no client may connect, and writes down who does.
struct TrespassLog: Sendable {
    let path: String

    func serve(_ connection: Socket) {
        let hello = connection.read(upTo: 1)
        guard let file = unsafe fopen(path, "a") else { return }
        let line = "connection, \(hello.isEmpty ? "nothing sent" : "data sent")\n"
        unsafe fputs(line, file)
        unsafe fclose(file)
    }
}
