import Survey

extension MarkdownReport {
    /// How the figures came about, what their wholes are, and with what settings.
    var method: [MarkdownBlock] {
        [
            "## How this was measured", .text(MethodNotes.all.map { "* \($0)" }.joined(separator: "\n")),
            .table(definitions),
            .table(runTable),
        ] + (model.run.options.isEmpty ? [] : [.table(optionTable)])
    }

    private var definitions: MarkdownTable {
        var table = MarkdownTable(["Share of", "means"], words: 2, isFixed: true)
        for whole in Denominator.allCases { table.add([whole.name, whole.definition]) }
        return table
    }

    private var runTable: MarkdownTable {
        let run = model.run
        var table = MarkdownTable(["Run", "\(run.runID)"], words: 2, isFixed: true)
        table.add(["State", Self.safe(run.state)])
        table.add(["Started", TimeText.utc(run.startedAt)])
        table.add(["Finished", run.finishedAt.map(TimeText.utc) ?? NumberText.nothing])
        table.add(["List", Self.safe(run.listName)])
        for filter in model.run.population?.filters ?? [] {
            table.add(["Only rows where \(Self.safe(filter.column)) is", Self.shown(filter)])
        }
        table.add(["SHA-256 of the list", run.listSHA256?.description ?? NumberText.nothing])
        for row in run.canaries.map(CanaryWords.rows) ?? [] { table.add([row.name, Self.safe(row.text)]) }
        table.add(["TLS of MX hosts", run.probesMXTLS ? "probed" : "not probed"])
        table.add(["Version", Self.safe(run.toolVersion)])
        return table
    }

    private var optionTable: MarkdownTable {
        var table = MarkdownTable(["Setting", "Value"], words: 2, isFixed: true)
        for option in model.run.options { table.add([Self.safe(option.name), Self.safe(option.value)]) }
        return table
    }
}
