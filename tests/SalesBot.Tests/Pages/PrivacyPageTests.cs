using SalesBot.Erasing;

namespace SalesBot.Tests.Pages;

/// <summary>docs/privacy.md says of each table what the rules say.</summary>
public sealed class PrivacyPageTests
{
    [Fact]
    public void It_says_of_every_table_what_becomes_of_its_rows()
    {
        var written = DocsPage.Of("docs/privacy.md").Tables.Single(table => table.Head[0] == "rows").Rows
            .Select(row => $"{row[0]}: {row[2]}");
        var rules = Sales.Features.Parts<PersonalTable>().Select(rule => $"`{rule.Rows.Name}`: {Fate(rule)}");
        Assert.Equal(rules.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    private static string Fate(PersonalTable rule) =>
        rule.PassOver ? "passed over"
        : rule.Remove ? "removed"
        : rule.Wipe.Count > 0 ? "emptied: " + string.Join(", ", rule.Wipe.Select(column => $"`{column}`"))
        : "replaced";
}
