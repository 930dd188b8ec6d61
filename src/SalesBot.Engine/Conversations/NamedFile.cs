using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>A kept file, as a card speaks of it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
public sealed record NamedFile(long Id, string Name)
{
    private const int MostNamed = 5;

    /// <summary>«чертёж.pdf, фото.jpg», or how many there are when they are many; nothing for none.</summary>
    public static IEnumerable<Line> Line(IReadOnlyList<NamedFile> files, Phrases phrases)
    {
        if (files.Count == 0) yield break;
        yield return files.Count > MostNamed ? phrases.Say("dialog.files", ("n", files.Count))
            : string.Join(", ", files.Select(file => DialogScreen.Shorten(file.Name, 60)));
    }

    /// <summary>Sends them, each as a message of its own, as [Файлы] does.</summary>
    /// <param name="visit">Whom to.</param>
    /// <param name="files">The files.</param>
    /// <param name="of">Number of what they belong to.</param>
    /// <param name="leadId">The lead whose they are; null for none.</param>
    /// <param name="command">The command that they are had by, of files that belong to no lead (<see cref="Screen.FileOf"/>).</param>
    public static void Send(Visit visit, IReadOnlyList<NamedFile> files, string of, long? leadId, string? command = null)
    {
        foreach (var file in files)
        {
            var caption = new Line([new Span($"{of} · {file.Name}", Emphasis.Dim)]);
            visit.ReplyNew(new Screen { Lines = [caption], FileId = file.Id, FileOf = command }, leadId: leadId);
        }

        visit.Toast = visit.Phrases.Say("dialog.files", ("n", files.Count));
    }
}
