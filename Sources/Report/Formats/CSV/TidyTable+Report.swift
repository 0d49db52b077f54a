import Survey

extension TidyTable {
    /// Every figure of the run as a whole.
    static func summary(_ figures: Figures) -> TidyTable {
        let section = TidyField("section", "The figures that belong together; stable.")
        var table = TidyTable("summary", "Figures of the whole", [section] + TidyField.figure)
        for section in figures.sections {
            for figure in section.figures { table.add([section.name] + figure.tidyCells) }
        }
        return table
    }

    /// What is broken by category.
    static func categories(_ broken: BrokenFigures) -> TidyTable {
        counted("categories", "Broken domains by category", "category", broken.primary.figures, broken.anyOf.figures)
    }

    /// What is broken by code.
    static func codes(_ broken: BrokenFigures) -> TidyTable {
        let (primary, anyOf) = broken.codesSideBySide
        return counted("codes", "Broken domains by code", "code", primary, anyOf)
    }

    /// Both countings of what is broken side by side.
    private static func counted(
        _ name: String, _ title: String, _ key: String, _ primary: [Figure], _ anyOf: [Figure]
    ) -> TidyTable {
        var table = TidyTable(
            name, title,
            [
                TidyField(key, "The machine name; stable."), TidyField("label", "The name in words."),
                TidyField("denominator", .integer, "Broken domains; 0 where the category was not looked at."),
                TidyField("primary", .integer, "Domains whose first failure in a sender's order it is; adds up."),
                TidyField("primary_share", .number, "The same by the denominator, a fraction from 0 to 1."),
                TidyField("primary_low", .number, "The lower end of its 95 % Wilson interval."),
                TidyField("primary_high", .number, "The upper end."),
                TidyField("any", .integer, "Domains of which anything fails in it; does not add up."),
                TidyField("any_share", .number, "The same by the denominator, a fraction from 0 to 1."),
                TidyField("any_low", .number, "The lower end of its 95 % Wilson interval."),
                TidyField("any_high", .number, "The upper end."),
            ])
        for (first, second) in zip(primary, anyOf) {
            let head = [first.key, first.label, String(first.share.total), String(first.share.count)]
            table.add(head + first.shareCells + [String(second.share.count)] + second.shareCells)
        }
        return table
    }

    /// A table of parts, a row a figure of a part.
    static func parts(_ parts: PartTable) -> TidyTable {
        let fields = [
            TidyField("part", parts.partName), TidyField("part_label", "The part in words, where it has some."),
            TidyField("is_whole", .boolean, "Whether the row is of all parts together, to be left out of sums."),
        ]
        var table = TidyTable(parts.name, parts.title, fields + TidyField.figure)
        for (part, isWhole) in [parts.whole].compactMap(\.self).map({ ($0, true) }) + parts.parts.map({ ($0, false) }) {
            for figure in part.section.figures {
                table.add([part.name, part.label ?? "", isWhole ? "true" : "false"] + figure.tidyCells)
            }
        }
        return table
    }

    /// What the wholes mean.
    static var denominators: TidyTable {
        var table = TidyTable(
            "denominators", "Wholes of which shares are given",
            [
                TidyField("denominator_key", "The machine name; stable."), TidyField("name", "The name in words."),
                TidyField("definition", "Which domains are in it."),
            ])
        for whole in Denominator.allCases { table.add([whole.rawValue, whole.name, whole.definition]) }
        return table
    }

    /// What the run was.
    static func run(_ run: RunFacts, only: DomainChoice? = nil) -> TidyTable {
        var table = TidyTable(
            "run", "The run",
            [TidyField("name", "The fact; a setting begins with option."), TidyField("value", "Its value.")])
        for fact in run.facts { table.add([fact.name, fact.value]) }
        if let only { table.add(["domains_only", only.words.joined(separator: " ")]) }
        for option in run.options { table.add(["option.\(option.name)", option.value]) }
        return table
    }
}
