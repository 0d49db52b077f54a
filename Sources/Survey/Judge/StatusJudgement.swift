/// The status and encoding of an HTTP response (RFC 8461, 3.3).
enum StatusJudgement {
    /// What stands against the response; empty for one whose body is the policy.
    static func findings(_ response: HTTPEvidence, earlierFailures: Int) -> [Finding] {
        let detail = "\(response.status)"
        let passing = FetchJudgement.confirmed(earlierFailures)
        return switch response.status {
        // RFC 8461, 3.3: policies are valid only with status 200.
        case 200: encoding(response)
        // RFC 8461, 3.3: HTTP 3xx redirects MUST NOT be followed.
        case 300...303, 307, 308: [Finding(.httpRedirect, .failure, detail: redirect(response))]
        case 404: [Finding(.httpStatus404, .failure)]
        case 429: [Finding(.httpStatus4xx, passing, detail: detail)]
        case 400...499: [Finding(.httpStatus4xx, .failure, detail: detail)]
        case 500...599: [Finding(.httpStatus5xx, passing, detail: detail)]
        default: [Finding(.httpStatusOther, .failure, detail: detail)]
        }
    }

    private static func encoding(_ response: HTTPEvidence) -> [Finding] {
        guard let encoding = response.contentEncoding, !encoding.isEmpty, encoding.lowercased() != "identity" else {
            return []
        }
        // No coding was offered, so none may be used without the client's leave (RFC 9110, 12.5.3).
        return [Finding(.httpEncoding, .failure, detail: encoding)]
    }

    private static func redirect(_ response: HTTPEvidence) -> String {
        guard let location = response.location else { return "\(response.status)" }
        return "\(response.status) to \(location)"
    }
}
