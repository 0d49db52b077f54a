import Foundation
import Tabular
import Testing

@Test func writesMembersInTheOrderGiven() {
    var json = JSONWriter()
    json.object { json in
        json.member("b", "x")
        json.member("a", 1)
        json.member("c", nil as String?)
        json.member("d", true)
        json.member("e", 0.1)
        json.member("f", ["y", "z"])
        json.array("g") { json in
            json.object { json in json.member("h", Double.infinity) }
            json.array { _ in }
            json.null()
        }
        json.object("i") { _ in }
    }
    json.endLine()
    json.integer(-5)
    json.endLine()
    #expect(
        text(json.bytes) == """
            {"b":"x","a":1,"c":null,"d":true,"e":0.1,"f":["y","z"],"g":[{"h":null},[],null],"i":{}}
            -5

            """)
}

@Test func indentsForPeople() {
    var json = JSONWriter(isPretty: true)
    json.object { json in
        json.member("a", [String]())
        json.array("b") { json in
            json.bool(false)
            json.object { json in json.member("c", 1e300) }
        }
    }
    #expect(
        text(json.bytes) == """
            {
              "a": [],
              "b": [
                false,
                {
                  "c": 1e+300
                }
              ]
            }
            """)
}

@Test func handsBytesOverInTheMiddle() {
    var json = JSONWriter()
    var parts: [String] = []
    json.array { json in
        for number in 0..<3 {
            json.integer(number)
            parts.append(text(json.takeBytes()))
        }
    }
    #expect(parts == ["[0", ",1", ",2"])
    #expect(text(json.bytes) == "]")
}

@Test func passesTheErrorOfABodyOn() {
    #expect(throws: OutputError.brokenPipe("x")) {
        var json = JSONWriter()
        try json.object { (json) throws(OutputError) in throw .brokenPipe("x") }
    }
}

@Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("\0\u{1F}\n\r\t\u{8}", #""\u0000\u001f\n\r\t\u0008""#),
    ("\u{2028}\u{2029}\u{7F}", #""\u2028\u2029\u007f""#), ("ü日\u{1F4A9}", "\"ü日\u{1F4A9}\""),
])
func escapesStrings(value: String, expected: String) {
    var json = JSONWriter()
    json.string(value)
    #expect(text(json.bytes) == expected)
}

@Test(arguments: hostileTexts)
func anotherParserReadsHostileTextBack(hostile: String) throws {
    var json = JSONWriter()
    json.object { json in json.member(hostile, hostile) }
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: String])
    #expect(object.values.map { Array($0.utf8) } == [Array(hostile.utf8)])
}

@Test(arguments: 0..<4 as Range<UInt64>)
func anotherParserReadsNumbersBack(seed: UInt64) throws {
    var random = Seeded(state: seed)
    for _ in 0..<500 {
        let number = Double(bitPattern: random.next())
        let whole = Int(bitPattern: UInt(truncatingIfNeeded: random.next()))
        var json = JSONWriter()
        json.object { json in
            json.member("number", number)
            json.member("whole", whole)
        }
        // JSONSerialization loses the last digits of numbers; this decoder does not.
        let numbers = try JSONDecoder().decode(Numbers.self, from: Data(json.bytes))
        #expect(numbers.number == (number.isFinite ? number : nil))
        #expect(numbers.whole == whole)
    }
}

private struct Numbers: Decodable {
    let number: Double?
    let whole: Int
}
