import Mustache

/// The page around a report: its head with what a browser may load, which is nothing, and its parts.
///
/// Nothing in the page is fetched from anywhere. The policy in its head (Content Security Policy Level 3) forbids all loading and
/// allows the page's own style sheet and script by their digests alone, so that markup that got in by mistake can do nothing.
enum HTMLPage {
    /// One entry of the table of contents.
    struct Link {
        let id: String
        let title: HTMLText
    }

    /// The digest of the style sheet, as a policy writes it; a test compares.
    static let styleDigest = "sha256-uKI5+AKBZYLrjvNhYGMkAure5Ohj5DQ4FHyjSZnk3Qg="
    /// The digest of the script; a test compares.
    static let scriptDigest = "sha256-51+hRVKho2cziF98G9obXrq36cjx94CXvW1FG4HFinE="

    private static let style = HTMLText(trusted: PackageResources.report_css)
    private static let script = HTMLText(trusted: PackageResources.report_js)

    /// What a browser may do with the page.
    static var contentPolicy: HTMLText {
        """
        default-src 'none'; style-src '\(styleDigest)'; script-src '\(scriptDigest)'; base-uri 'none'; form-action 'none'
        """
    }

    /// The whole page.
    static func page(title: HTMLText, header: HTMLText, contents: [Link], content: [HTMLText]) -> String {
        let values: [String: Any] = [
            "policy": contentPolicy.markup, "style": style.markup, "script": script.markup, "title": title.markup,
            "header": header.markup, "contents": contents.map { ["id": $0.id, "title": $0.title.markup] },
            "content": HTMLText(content).markup,
        ]
        return template.render(values)
    }

    private static var template: MustacheTemplate {
        let text = String(decoding: PackageResources.page_mustache, as: UTF8.self)
        do { return try MustacheTemplate(string: text) } catch { preconditionFailure("page.mustache: \(error)") }
    }
}
