namespace SalesBot.Mailboxes;

/// <summary>A letter that cannot be taken.</summary>
/// <param name="Reason">Why.</param>
/// <param name="From">Who wrote it, as far as it says; empty when it does not.</param>
/// <param name="Subject">Its subject, as far as it has one.</param>
/// <param name="Folder">Where it is put.</param>
public sealed record AsideLetter(AsideReason Reason, string From, string Subject, string Folder);

/// <summary>Why a letter cannot be taken.</summary>
public enum AsideReason
{
    /// <summary>It is larger than what is taken.</summary>
    Large,

    /// <summary>It is no letter, or its parts cannot be told from each other.</summary>
    Broken,

    /// <summary>Nobody is named whom one could answer.</summary>
    Nobody,

    /// <summary>Whatever it is, taking it fails or ends the process again and again.</summary>
    Fails,
}
