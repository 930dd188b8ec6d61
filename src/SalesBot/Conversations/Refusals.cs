namespace SalesBot.Conversations;

/// <summary>Answers to what cannot be taken: kinds of message, files too big or empty, words without a dialog. Always says what to do instead.</summary>
internal static class Refusals
{
    /// <summary>Answers for unsupported kinds and bad files. True when there is nothing else in the update.</summary>
    public static async Task<bool> SayWhatCannotBeTaken(Visit visit)
    {
        var incoming = visit.Incoming;
        foreach (var file in incoming.Files.Where(file => file.Problem is not null || file.Content is not { Length: > 0 }))
            await Say(visit, About(file, visit));
        if (incoming.Unsupported is not null) await Say(visit, visit.Phrases[visit.Dialog is null ? "refuse.kind" : "refuse.kind-in-dialog"]);
        return string.IsNullOrWhiteSpace(incoming.Text) && incoming.Contact is null && visit.Files.Count == 0
            && (incoming.Unsupported is not null || incoming.Files.Count > 0);
    }

    /// <summary>Words or files that belong to nothing.</summary>
    public static Task NothingToDoWith(Visit visit, string text)
    {
        var phrases = visit.Phrases;
        var line = visit.Files.Count > 0 ? phrases["refuse.file-without-dialog"]
            : text.Length == 0 ? phrases["refuse.empty"]
            : phrases.Say("refuse.words", ("text", text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 59), "…")));
        visit.ReplyNew(new Screen { Lines = [line], Rows = [.. Commands.Suggestions(visit)] });
        return Task.CompletedTask;
    }

    private static string About(IncomingFile file, Visit visit) => file.Problem switch
    {
        FileProblem.TooLarge => visit.Phrases.Say("refuse.file-large", ("size", Math.Ceiling(file.Size / 1024m / 1024m)), ("max", FileLimits.MaxBytes / 1024 / 1024)),
        FileProblem.Unavailable => visit.Phrases["refuse.file-unavailable"],
        _ => visit.Phrases["refuse.file-empty"],
    };

    private static async Task Say(Visit visit, string line)
    {
        if (visit.Dialog is { } dialog) await DialogShell.Show(visit, dialog, line);
        else visit.ReplyNew(new Screen { Lines = [line], Tone = Tone.Problem });
    }
}
