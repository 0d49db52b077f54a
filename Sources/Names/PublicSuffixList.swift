import CPSL
import Glibc

/// The public suffix list by libpsl: where the part of a name that people register begins.
///
/// Names are given as `DomainInput` makes them: lower-case A-labels without a trailing dot.
@safe
package final class PublicSuffixList: Sendable {
    /// Which list this is, for the metadata of a run: library, origin and date.
    package let version: String
    /// Owned unless it is libpsl's own static list, which `psl_free` leaves alone.
    ///
    /// Invariant: libpsl only reads a loaded list, so that threads may share it.
    private nonisolated(unsafe) let list: OpaquePointer

    /// Takes the list of the distribution where it is newer than the one built into libpsl, else the built-in one.
    ///
    /// Nothing is returned when libpsl was built without a list and the distribution has none.
    package init?() {
        let library = unsafe String(cString: psl_get_version())
        let builtInDate = psl_builtin_file_time()
        if let path = unsafe psl_dist_filename(), let date = unsafe Self.modificationDate(path), date > builtInDate,
            let loaded = unsafe psl_load_file(path)
        {
            unsafe list = loaded
            version = "libpsl \(library), \(unsafe String(cString: path)) of \(Self.day(date))"
        } else if let builtIn = unsafe psl_builtin() {
            unsafe list = builtIn
            version = "libpsl \(library), built-in list of \(Self.day(builtInDate))"
        } else {
            return nil
        }
    }

    deinit {
        unsafe psl_free(list)
    }

    /// The public suffix that the name ends in, the name itself if it is one; an unlisted top-level domain counts as one.
    package func publicSuffix(of name: String) -> String {
        unsafe name.withCString { text in
            guard let suffix = unsafe psl_unregistrable_domain(list, text) else { return name }
            return unsafe String(cString: suffix)
        }
    }

    /// The public suffix and one label more, or nothing when the name is a public suffix itself.
    package func registrableDomain(of name: String) -> String? {
        unsafe name.withCString { text in
            guard let domain = unsafe psl_registrable_domain(list, text) else { return nil }
            return unsafe String(cString: domain)
        }
    }

    private static func modificationDate(_ path: UnsafePointer<CChar>) -> time_t? {
        var facts = stat()
        return unsafe stat(path, &facts) == 0 ? facts.st_mtim.tv_sec : nil
    }

    /// The day in UTC as `YYYY-MM-DD`.
    private static func day(_ date: time_t) -> String {
        var date = date
        var parts = unsafe tm()
        unsafe gmtime_r(&date, &parts)
        let (year, month, day) = unsafe (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
