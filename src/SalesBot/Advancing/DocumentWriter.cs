using System.Collections.Immutable;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Undoing;

namespace SalesBot.Advancing;

/// <summary>What writes one kind of document when a stage is completed.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Write">Writes it with the answers of the dialog; returns what the dialog ends with.</param>
/// <param name="Undone">What it is to take it back (B22).</param>
internal sealed record DocumentWriter(
    DocumentKind Kind, Func<Visit, Lead, DialogState, Stage, Phrases, Task<Screen>> Write, UndoKind Undone)
{
    /// <summary>Names of the files that it needs and that are still on their way.</summary>
    public Func<Visit, DialogState, Task<IReadOnlyList<string>>> Awaits { get; init; } =
        (_, _) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Answers that a former beginning of the document has left; none by default.</summary>
    public Func<Visit, Lead, Task<ImmutableDictionary<string, Answer>>> Begun { get; init; } =
        (_, _) => Task.FromResult(ImmutableDictionary<string, Answer>.Empty);

    /// <summary>What writes the document of a stage.</summary>
    public static DocumentWriter Of(Visit visit, Stage stage) =>
        visit.Office.Features.Parts<DocumentWriter>().First(writer => writer.Kind == stage.Document);
}
