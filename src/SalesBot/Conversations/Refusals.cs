using SalesBot.Leads;

namespace SalesBot.Conversations;

/// <summary>Answers to what cannot be taken: kinds of message, files too big or empty, words without a dialog. Always says what to do instead.</summary>
internal static class Refusals
{
    /// <summary>Answers for unsupported kinds and bad files. True when there is nothing else in the update.</summary>
    public static async Task<bool> SayWhatCannotBeTaken(Visit visit)
    {
        var incoming = visit.Incoming;
        List<string> problems = [.. incoming.Files.Where(file => file.Problem is not null || file.Content is not { Length: > 0 }).Select(file => About(file, visit)).Distinct()];
        if (incoming.Unsupported is not null) problems.Add(visit.Phrases[visit.Dialog is null ? "refuse.kind" : "refuse.kind-in-dialog"]);
        if (problems.Count == 0) return false;
        var nothingElse = string.IsNullOrWhiteSpace(incoming.Text) && incoming.Contact is null && visit.Files.Count == 0;
        // Where there is more in the update, the dialog's card is about that: the refusal needs a message of its own.
        if (nothingElse && visit.Dialog is { } dialog) await DialogShell.Show(visit, dialog, string.Join('\n', problems));
        else visit.ReplyNew(new Screen { Lines = [.. problems.Select(Line.FromString)], Rows = visit.Dialog is null ? [.. Commands.Suggestions(visit)] : [], Tone = Tone.Problem });
        return nothingElse;
    }

    /// <summary>Words or files that belong to nothing.</summary>
    public static Task NothingToDoWith(Visit visit, string text)
    {
        var phrases = visit.Phrases;
        var line = visit.Files.Count > 0 ? phrases["refuse.file-without-dialog"]
            : text.Length == 0 ? phrases["refuse.empty"]
            : phrases.Say(RegisterLead.MayRegister(visit) ? "refuse.words" : "refuse.words-find", ("text", DialogScreen.Shorten(text, 60)));
        visit.ReplyNew(new Screen { Lines = [line], Rows = [.. Commands.Suggestions(visit)] });
        return Task.CompletedTask;
    }

    private static string About(IncomingFile file, Visit visit) => file.Problem switch
    {
        FileProblem.TooLarge => visit.Phrases.Say("refuse.file-large", ("size", Math.Ceiling(file.Size / 1024m / 1024m)), ("max", FileLimits.MaxBytes / 1024 / 1024)),
        FileProblem.Unavailable => visit.Phrases["refuse.file-unavailable"],
        _ => visit.Phrases["refuse.file-empty"],
    };
}
