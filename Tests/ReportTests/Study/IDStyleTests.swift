import Report
import Testing

@Suite("Styles of ids")
struct IDStyleTests {
    @Test(
        arguments: [
            ("20240101T000000Z", .timestamp), ("20240101T000000", .timestamp), ("20240929060000", .timestamp),
            ("20240929060000Z", .timestamp), ("202409290600", .timestamp), ("2024092906000012", .timestamp),
            ("20240929t0600", .timestamp), ("20240929T06", .timestamp), ("20240929", .date), ("2024092901", .date),
            ("20240929Z", .date), ("1727589600", .unixTime), ("1727589600123", .unixTime), ("999999999", .other),
            ("9999999999", .other), ("1", .counter), ("1234567", .counter), ("0", .counter),
            ("d41d8cd98f00b204e9800998ecf8427e", .hexadecimal), ("DEADBEEF", .hexadecimal),
            ("20240929abcdef", .hexadecimal), ("abc", .other), ("20241329", .other), ("20240932", .other),
            ("19990101", .other), ("20240929T250000", .other), ("20240929T0600Zx", .other), ("20240929TT0600", .other),
            ("2024092T90600", .other), ("", .other), ("mailhardener1", .other), ("12345678", .other),
            ("20240929065900999999", .other),
        ] as [(String, IDStyle)]
    )
    func areToldByTheirForm(id: String, style: IDStyle) {
        #expect(IDStyle(id) == style)
    }
}
