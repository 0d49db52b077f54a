import MTASTS
import Testing

struct ProblemTests {
    /// Codes are read by others' scripts: this list only grows.
    @Test func codesAreFrozen() {
        let codes = """
            rec.syntax rec.id_missing rec.id_invalid rec.bad_version rec.ext_invalid rec.policy_in_txt rec.non_ascii
            rec.wsp_before_semicolon rec.dup_field pol.empty pol.html pol.syntax pol.version_missing
            pol.version_invalid pol.mode_missing pol.mode_invalid pol.max_age_missing pol.max_age_invalid
            pol.max_age_too_big pol.mx_missing pol.mx_invalid pol.mx_invalid_partial pol.mx_ip_literal pol.key_typo
            pol.ext_invalid pol.dup_key rpt.syntax rpt.rua_missing rpt.uri_invalid rpt.scheme_unsupported
            """
        #expect(Problem.Code.allCases.map(\.rawValue) == codes.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// Details are stored with findings: this list only grows.
    @Test func detailsAreFrozen() {
        let details = """
            address address_literal authority backslash bare_cr blank_line bom character colon comment
            control cr_cr_lf decimal double_semicolon duplicate email empty empty_field
            empty_field_inside empty_label equals extension final_cr foreign hyphen invalid json
            leading_wsp length letter_case list max_age missing missing_colon missing_equals
            missing_semicolon mode mx name name_length negative no_address no_fields non_ascii one_line order
            other over_31_bit over_32_bit percent plus port prefix quotes reserved_character scheme
            semicolon semicolons too_large trailing_dot trailing_wsp ulabel underscore url utf8 version
            whole_policy wildcard_form wsp wsp_around_equals wsp_before_colon wsp_before_semicolon
            """
        #expect(
            Set(Problem.Detail.allCases.map(\.rawValue))
                == Set(details.split(whereSeparator: \.isWhitespace).map(String.init)))
    }

    @Test func onlyTheRestMakesTextsIllegal() {
        let harmless = Problem.Code.allCases.filter { $0.severity != .error }.map(\.rawValue)
        #expect(
            Set(harmless) == [
                "rec.wsp_before_semicolon", "rec.dup_field", "pol.mx_invalid_partial", "pol.mx_ip_literal",
                "pol.key_typo",
                "pol.dup_key",
            ])
    }

    @Test func excerptsAreBoundedAndShownSafely() throws {
        let text = "v=STSv1; id=\u{1B}[31m" + String(repeating: "x", count: 1_000)
        let problem = try #require(STSRecord.parse(bytes(text)).problems.first)
        #expect(problem.excerpt.count == Problem.excerptLimit)
        #expect(problem.excerptText.hasPrefix("\\x1b[31mx"))
    }

    @Test func acceptancesCompareByShare() {
        #expect(Acceptance(accepted: 4, of: 9) < Acceptance(accepted: 5, of: 11))
        #expect(Acceptance(accepted: 0, of: 2) < Acceptance(accepted: 1, of: 11))
        #expect(Acceptance(accepted: 8, of: 11).description == "8/11")
        #expect(STSRecord.parse(bytes("v=STSv1; id=_;")).acceptedBy == Acceptance(accepted: 4, of: 9))
    }

    @Test func lowestAcceptanceOfSeveralErrorsCounts() {
        let body = "version: STSv1\n\nmode: enforce\nmx: a.example.\nmax_age: 86400 s\n"
        #expect(Policy.parse(bytes(body)).acceptedBy == Acceptance(accepted: 8, of: 11))
    }
}
