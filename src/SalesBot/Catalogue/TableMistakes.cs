using SalesBot.Screens;

namespace SalesBot.Catalogue;

/// <summary>What is wrong with a table, as lines of a card: nothing of it was taken. Pure.</summary>
internal static class TableMistakes
{
    private const int MostShown = 20;

    /// <summary>The lines; what does not fit is counted.</summary>
    public static IReadOnlyList<Line> Lines(IReadOnlyList<CatalogueMistake> mistakes, string file, Phrases phrases) =>
    [
        new Line([new Span(phrases.Say("catalogue.mistakes", ("file", file), ("n", mistakes.Count)), Emphasis.Strong)]),
        .. mistakes.Take(MostShown).Select(mistake => (Line)phrases.Say(
            mistake.Column.Length == 0 ? "catalogue.mistake-line" : "catalogue.mistake",
            ("line", mistake.Line),
            ("column", mistake.Column),
            ("what", mistake.What))),
        .. mistakes.Count > MostShown ? new Line[] { phrases.Say("catalogue.more-mistakes", ("n", mistakes.Count - MostShown)) } : [],
    ];
}
