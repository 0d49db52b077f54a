import CLinux
import Glibc

/// A file that is written beside its place and takes it when it is whole.
///
/// It has no name until then where the file system has such files (`O_TMPFILE`), so that not even a killed process leaves
/// something behind; elsewhere its name ends in `.part`.
package struct UnfinishedFile {
    /// Where to write; negative where it could not be opened, for the reason in `errno`.
    package let descriptor: Int32
    private let target: String
    /// The name that it has, or gets a moment before it takes its place.
    private let path: String
    private let isNamed: Bool

    /// Opens a file for a place; `isNamed` gives it a name at once on any file system.
    package init(for target: String, isNamed: Bool = false) {
        self.target = target
        path = "\(target).\(String(UInt64.random(in: 0...UInt64.max), radix: 36)).part"
        let unnamed = isNamed ? -1 : Self.unnamed(in: Self.folder(of: target))
        self.isNamed = unnamed < 0
        descriptor =
            unnamed < 0 ? unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) : unnamed
    }

    /// Makes the file durable, then visible, and closes it; false with the reason in `errno`.
    package func takePlace() -> Bool {
        guard fsync(descriptor) == 0, isNamed || Self.name(descriptor, path) else { return false }
        guard unsafe rename(path, target) == 0 else {
            let number = errno
            if !isNamed { unsafe unlink(path) }
            errno = number
            return false
        }
        close(descriptor)
        syncFolder()
        return true
    }

    /// Takes the file away.
    package func discard() {
        close(descriptor)
        if isNamed { unsafe unlink(path) }
    }

    /// Makes the new name itself durable; where the file system cannot, the file is there all the same.
    private func syncFolder() {
        let descriptor = unsafe open(Self.folder(of: target), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// A file without a name; negative where the file system has none, or where it could get no name later.
    private static func unnamed(in folder: String) -> Int32 {
        let descriptor = unsafe clinux_open_unnamed(folder)
        if descriptor < 0 { return -1 }
        if unsafe access(link(descriptor), F_OK) == 0 { return descriptor }
        close(descriptor)
        return -1
    }

    private static func name(_ descriptor: Int32, _ path: String) -> Bool {
        unsafe linkat(AT_FDCWD, link(descriptor), AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
    }

    private static func link(_ descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

    private static func folder(of target: String) -> String {
        target.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(target[...$0]) } ?? "."
    }
}
