import Foundation

/// A value of JSON that tells numbers, booleans and null apart.
enum JSONValue: Decodable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    init(_ bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    }

    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    var elements: [JSONValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    fileprivate var types: Set<String> {
        switch self {
        case .null: ["null"]
        case .bool: ["boolean"]
        case .integer: ["integer", "number"]
        case .number: ["number"]
        case .string: ["string"]
        case .array: ["array"]
        case .object: ["object"]
        }
    }
}

/// As much of JSON Schema as the schemas of this package use; a word that it does not know is a fault of the schema.
struct JSONSchema {
    private let root: JSONValue
    private static let known: Set<String> = [
        "$schema", "$id", "$defs", "$ref", "title", "description", "type", "const", "properties", "required",
        "additionalProperties", "items", "anyOf", "minimum", "maximum",
    ]

    init(_ bytes: [UInt8]) throws {
        root = try JSONValue(bytes)
    }

    /// What is wrong with a document; nothing of one that fits.
    func faults(_ document: JSONValue) -> [String] { faults(document, root, "$") }

    private func faults(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
        if case .bool(let isAllowed) = schema { return isAllowed ? [] : ["\(place) must not be there"] }
        guard case .object(let words) = schema else { return ["\(place): the schema is no object"] }
        var faults = Set(words.keys).subtracting(Self.known).map { "\(place): the schema says \($0)" }
        if let reference = words["$ref"]?.text {
            guard let target = root["$defs"]?[String(reference.dropFirst("#/$defs/".count))] else {
                return faults + ["\(place): no \(reference)"]
            }
            faults += self.faults(value, target, place)
        }
        if let constant = words["const"], constant != value { faults.append("\(place) is not \(constant)") }
        if let type = words["type"] {
            let allowed = type.text.map { [$0] } ?? type.elements.compactMap(\.text)
            if value.types.isDisjoint(with: allowed) { faults.append("\(place) is no \(allowed)") }
        }
        if let options = words["anyOf"]?.elements, options.allSatisfy({ !self.faults(value, $0, place).isEmpty }) {
            faults.append("\(place) fits no choice")
        }
        if let least = words["minimum"]?.double, let number = value.double, number < least {
            faults.append("\(place) is below \(least)")
        }
        if let most = words["maximum"]?.double, let number = value.double, number > most {
            faults.append("\(place) is above \(most)")
        }
        if let items = words["items"] {
            faults += value.elements.enumerated().flatMap { self.faults($1, items, "\(place)[\($0)]") }
        }
        return faults + memberFaults(value, words, place)
    }

    private func memberFaults(_ value: JSONValue, _ words: [String: JSONValue], _ place: String) -> [String] {
        guard case .object(let members) = value else { return [] }
        var faults = (words["required"]?.elements ?? []).compactMap(\.text).filter { members[$0] == nil }
            .map { "\(place) has no \($0)" }
        for (name, member) in members {
            let schema = words["properties"]?[name] ?? words["additionalProperties"] ?? .bool(true)
            faults += self.faults(member, schema, "\(place).\(name)")
        }
        return faults
    }
}
