using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Turns;

/// <summary>
/// Answers to what cannot be taken: kinds of message, files too big or empty, words without a dialog. Always says what to do instead.
/// </summary>
public static class Refusals
{
    /// <summary>Answers for unsupported kinds and bad files, each by its name. True when there is nothing else in the update.</summary>
    internal static async Task<bool> SayWhatCannotBeTaken(Visit visit)
    {
        var incoming = visit.Incoming;
        List<MissingFile> refused = [.. incoming.Files.Where(file => !file.IsGood).Select(Missing)];
        if (refused.Count == 0 && incoming.Unsupported is null) return false;
        var nothingElse = string.IsNullOrWhiteSpace(incoming.Text) && incoming.Contact is null && visit.Files.Count == 0;
        if (visit.Bundle is { } bundle && refused.Count > 0)
        {
            // One refusal for all that was sent as one; it grows as the parts come.
            visit.Bundle = bundle with { Refused = bundle.Refused.AddRange(refused) };
            await visit.ReplyOn(bundle.CardKey, Refusal(visit, [.. MissingFile.Lines(visit.Bundle.Refused, visit.Phrases)]));
            return nothingElse;
        }

        List<string> problems = [.. MissingFile.Lines(refused, visit.Phrases)];
        if (incoming.Unsupported is not null) problems.Add(visit.Phrases[visit.Dialog is null ? "refuse.kind" : "refuse.kind-in-dialog"]);
        // Where there is more in the update, the dialog's card is about that: the refusal needs a message of its own.
        if (nothingElse && visit.Dialog is { } dialog) await DialogShell.Show(visit, dialog, string.Join('\n', problems));
        else visit.ReplyNew(Refusal(visit, problems));
        return nothingElse;
    }

    /// <summary>Words or files that belong to nothing.</summary>
    public static async Task NothingToDoWith(Visit visit, string text)
    {
        var phrases = visit.Phrases;
        var line = visit.Files.Count > 0 ? phrases[$"refuse.file-{WhereFilesGo(visit)}"]
            : text.Length == 0 ? phrases["refuse.empty"]
            : phrases.Say($"refuse.words{WhereWordsGo(visit)}", ("text", DialogScreen.Shorten(text, 60)));
        var offers = visit.Files.Count > 0 ? await FileOffers.For(visit) : [];
        if (offers.Count > 0) line = phrases["refuse.file-offers"];
        var screen = new Screen { Lines = [line], Rows = offers.Count > 0 ? offers : [.. Commands.Suggestions(visit)] };
        // What was sent as one is answered once: the parts that follow find nothing to ask anew.
        visit.ReplyNew(screen, visit.Bundle is { } bundle && visit.Files.Count > 0 ? bundle.AskKey
            : offers.Count > 0 ? FileOffers.Key(visit.Files.Min()) : null);
        if (offers.Count > 0 && text.Length > 0) visit.Bundle = Bundle.Waiting(visit, text);
    }

    /// <summary>What the person can do with a file, the end of a text's key: nobody is sent to a card that they do not have.</summary>
    private static string WhereFilesGo(Visit visit) =>
        visit.Me.IsExternal ? "nowhere" : ActsOnMatters(visit) ? "alone" : "by-reply";

    private static string WhereWordsGo(Visit visit) =>
        Commands.MayUse(visit, "call") ? "" : visit.Me.IsExternal ? "-by-reply" : "-find";

    /// <summary>Whether cards have the buttons that correct and comment for this person; others can only answer them.</summary>
    internal static bool ActsOnMatters(Visit visit) => visit.Me.Has(Role.Manager | Role.ExecutionHead | Role.Admin);

    private static Screen Refusal(Visit visit, IReadOnlyList<string> problems) => new()
    {
        Lines = [.. problems.Select(Line.FromString)],
        Rows = visit.Dialog is null ? [.. Commands.Suggestions(visit)] : [],
        Tone = Tone.Problem,
    };

    private static MissingFile Missing(IncomingFile file) => new(CleanFileName.Of(file.Name), file.Size, file.Problem ?? FileProblem.Empty);
}
