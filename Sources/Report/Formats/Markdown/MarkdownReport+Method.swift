import Survey

extension MarkdownReport {
    /// How the figures came about, what their wholes are, and with what settings.
    var method: [String] {
        ["## How this was measured", MethodNotes.all.map { "* \($0)" }.joined(separator: "\n"), definitions, runTable]
            + (model.run.options.isEmpty ? [] : [optionTable])
    }

    private var definitions: String {
        var table = MarkdownTable(["Share of", "means"], words: 2)
        for whole in Denominator.allCases { table.add([whole.name, whole.definition]) }
        return table.text
    }

    private var runTable: String {
        let run = model.run
        var table = MarkdownTable(["Run", "\(run.runID)"], words: 2)
        table.add(["State", Self.safe(run.state)])
        table.add(["Started", TimeText.utc(run.startedAt)])
        table.add(["Finished", run.finishedAt.map(TimeText.utc) ?? NumberText.nothing])
        table.add(["List", Self.safe(run.listName)])
        table.add(["SHA-256 of the list", run.listSHA256?.description ?? NumberText.nothing])
        table.add(["TLS of MX hosts", run.probesMXTLS ? "probed" : "not probed"])
        table.add(["Version", Self.safe(run.toolVersion)])
        return table.text
    }

    private var optionTable: String {
        var table = MarkdownTable(["Setting", "Value"], words: 2)
        for option in model.run.options { table.add([Self.safe(option.name), Self.safe(option.value)]) }
        return table.text
    }
}
