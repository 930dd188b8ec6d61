namespace SalesBot.Conversations;

/// <summary>
/// Where the files go that are sent while a dialog is under way, at whichever question. Every dialog says it at its declaration, and the
/// shell sees to it: no effect has to think of it, so none can forget it (O1).
/// </summary>
public abstract record FileHome
{
    private FileHome() { }

    /// <summary>The dialog can have none: it says so as soon as one is sent, and nothing of it is kept.</summary>
    public static FileHome None { get; } = new Nowhere();

    /// <summary>The effect is about them: a question asks for them, or they go out with what it sends.</summary>
    public static FileHome Content { get; } = new Own();

    /// <summary>The document that the effect writes; whatever writes it takes them (<see cref="SentFiles.Take"/>).</summary>
    public static FileHome Written { get; } = new OnWritten();

    /// <summary>
    /// A document that is there already. They are put there before the effect, so that whatever it tells others shows them, and taken off
    /// again if it then does nothing.
    /// </summary>
    /// <param name="put">Puts these files on it; returns the rows that it has added.</param>
    public static FileHome On(Func<Visit, DialogState, IReadOnlyList<long>, Task<IReadOnlyList<object>>> put) => new OnDocument(put);

    internal sealed record Nowhere : FileHome;

    internal sealed record Own : FileHome;

    internal sealed record OnWritten : FileHome;

    internal sealed record OnDocument(Func<Visit, DialogState, IReadOnlyList<long>, Task<IReadOnlyList<object>>> Put) : FileHome;
}

/// <summary>The files of the dialog that ends just now, until a document has them.</summary>
public sealed class SentFiles
{
    private IReadOnlyList<long> left = [];

    /// <summary>Whether a document is still to take some.</summary>
    internal bool IsLeft => left.Count > 0;

    /// <summary>All that no document has yet, for the one that asks; none outside a dialog's end.</summary>
    public static IReadOnlyList<long> Take(Work work)
    {
        if (work.Remembered<SentFiles>() is not { } sent) return [];
        var taken = sent.left;
        sent.left = [];
        return taken;
    }

    /// <summary>Notes what the dialog has.</summary>
    internal static SentFiles Note(Work work, IReadOnlyList<long> files)
    {
        var sent = new SentFiles { left = files };
        work.Remember(sent);
        return sent;
    }
}
