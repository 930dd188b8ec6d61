using System.Text.RegularExpressions;

namespace SalesBot.Tests.Pages;

/// <summary>docs/process-file.md cannot go stale: its tables are what the reader takes.</summary>
public sealed partial class ProcessPageTests
{
    private static readonly DocsPage page = DocsPage.Of("docs/process-file.md");

    [Fact]
    public void Its_tables_have_every_key_every_word_and_every_limit_no_more_and_no_less()
    {
        var written = page.Tables.Where(table => table.Head[1] == "takes").SelectMany(table =>
            table.Rows.Select(row => Line(table.Head[0], row[0], Words(row[1]))));
        var read = WhatTheReaderTakes.Sections.SelectMany(section =>
            section.Value.Select(key => Line(section.Key, key.Key, key.Value)));
        Assert.Equal(read.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_table_of_answers_has_every_kind()
    {
        var written = page.Tables.Single(table => table.Head[0] == "kind").Rows.Select(row => Words(row[0]).Single());
        Assert.Equal(Sales.Features.Answers.Words.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    private static string Line(string section, string key, IEnumerable<string> words) =>
        $"{section}: {key} = {string.Join(' ', words.Order(StringComparer.Ordinal))}";

    private static IEnumerable<string> Words(string cell) => Word().Matches(cell).Select(word => word.Groups["word"].Value);

    [GeneratedRegex("`(?<word>[^`]+)`")]
    private static partial Regex Word();
}
