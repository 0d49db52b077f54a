/// Pages by which protection against robots answers in the place of a policy.
enum BotBlock {
    private static let statuses: Set<Int> = [401, 403, 405, 406, 429, 503]
    private static let marks = [
        "captcha", "challenge", "cf-ray", "just a moment", "attention required", "access denied", "are you a robot",
        "bot detection", "bot protection", "request unsuccessful", "ddos", "checking your browser",
    ]
    private static let inspectedBytes = 16_384

    /// A warning where a refusal reads like such a page.
    static func findings(_ response: HTTPEvidence?) -> [Finding] {
        guard let response, statuses.contains(response.status) else { return [] }
        let page = String(decoding: response.body.prefix(inspectedBytes), as: UTF8.self).lowercased()
        guard let mark = marks.first(where: page.contains) else { return [] }
        return [Finding(.hygieneBotBlockSuspected, .warning, detail: mark)]
    }
}
