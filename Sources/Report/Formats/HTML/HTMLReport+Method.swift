import Survey

extension HTMLReport {
    /// How the figures came about, what their wholes are, and with what settings.
    var method: Part? {
        let notes = MethodNotes.all.map { "<li>\(prose: $0)</li>\n" as HTMLText }
        return Part(
            id: "method", title: "How this was measured",
            content: ["<ul class=\"notes\">\n\(notes)</ul>\n", definitions, runTable, optionTable])
    }

    private var definitions: HTMLText {
        var table = HTMLTable("table-wholes", caption: "The wholes of shares", words: ["Share of", "Means"])
        for whole in Denominator.allCases { table.add(["\(whole.name)", "\(prose: whole.definition)"]) }
        return table.markup
    }

    private var runTable: HTMLText {
        let run = model.run
        var table = HTMLTable("table-run", caption: "The run", words: ["Fact", "Value"])
        table.add(["Run", "\(run.runID)"])
        table.add(["State", "\(run.state)"])
        table.add(["Started", "\(TimeText.utc(run.startedAt))"])
        table.add(["Finished", "\(run.finishedAt.map(TimeText.utc) ?? NumberText.nothing)"])
        table.add(["List", "\(run.listName)"])
        for filter in run.population?.filters ?? [] {
            table.add(["Only rows where \(filter.column) is", "\(filter.shownValue)"])
        }
        table.add(["SHA-256 of the list", "<code>\(run.listSHA256?.description ?? NumberText.nothing)</code>"])
        for row in run.canaries.map(CanaryWords.rows) ?? [] { table.add(["\(row.name)", "\(row.text)"]) }
        table.add(["TLS of MX hosts", run.probesMXTLS ? "probed" : "not probed"])
        table.add(["Version", "\(run.toolVersion)"])
        return table.markup
    }

    private var optionTable: HTMLText {
        guard !model.run.options.isEmpty else { return .none }
        var table = HTMLTable("table-settings", caption: "Its settings", words: ["Setting", "Value"])
        for option in model.run.options { table.add(["\(option.name)", "\(option.value)"]) }
        return table.markup
    }
}
