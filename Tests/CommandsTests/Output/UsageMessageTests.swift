import ArgumentParser
import Testing

@testable import Commands

struct UsageMessageTests {
    @Test(arguments: [
        ("\u{1B}[31m", #"\x1b[31m"#), ("\u{1B}]0;title\u{7}", #"\x1b]0;title\x07"#), ("\u{202E}gpj", #"\u{202e}gpj"#),
        ("\u{9B}2J", #"\u{9b}2J"#), ("two\nlines", #"two\x0alines"#), ("\u{301}\nx", "\u{301}\\x0ax"),
        ("two\r\nlines", #"two\x0d\x0alines"#), ("\n", #"\x0a"#), ("plain", "plain"),
    ])
    func showsAnArgumentSafely(argument: String, shown: String) throws {
        for arguments in [["scan", argument, "--shard", "1/2", "--no-such"], ["report", argument], [argument]] {
            let text = try said(of: arguments)
            #expect(
                text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
            #expect(!text.unicodeScalars.contains("\u{202E}"))
        }
        #expect(try said(of: ["report", argument]).contains("Unexpected argument '\(shown)'\n"))
        #expect(try said(of: ["report", "--format", argument]).contains("'\(shown)' is invalid for '--format"))
    }

    @Test(arguments: [
        (["scan", "list", "--x\n=cmd"], #"Unknown option '--x\x0a'"#),
        (["scan", "list", "--x\n=a\nb"], #"Unknown option '--x\x0a'"#),
        (["scan", "list", "--format=a\nb"], "Unknown option '--format'"),
        (["report", "--format=a\nb"], #"'a\x0ab' is invalid for '--format"#),
        (["scan", "list", "--resolver", "\n"], #""\x0a" is no IP address"#),
        (["scan", "list", "--resolver", "a\nb"], #""a\x0ab" is no IP address"#),
    ])
    func showsEachPartOfAnArgumentSafely(arguments: [String], shown: String) throws {
        let text = try said(of: arguments)
        #expect(text.contains(shown), "\(text)")
    }

    @Test func keepsTheLinesOfTheMessage() throws {
        let text = try said(of: ["scan", "list", "--shard", "0/0"])
        #expect(text.split(separator: "\n").count == 4)
        #expect(text.contains("\nUsage: mtasts-survey scan"))
    }

    /// What is said of arguments that do not fit.
    private func said(of arguments: [String]) throws -> String {
        do {
            _ = try SurveyCommand.parseAsRoot(arguments)
        } catch {
            return UsageMessage.safe(SurveyCommand.fullMessage(for: error), repeating: arguments)
        }
        Issue.record("the arguments fit")
        return ""
    }
}
