/// The version of the survey, as runs and the User-Agent carry it.
enum Version {
    static let text = "0.1.0"
}
