using SalesBot.Letters;
using SalesBot.Values;

namespace SalesBot.Mailboxes;

/// <summary>A letter of a mailbox, as its headers and parts say it.</summary>
/// <param name="Key">See <see cref="MailboxLetter.Key"/>.</param>
/// <param name="Kind">Who writes: somebody, or a program.</param>
/// <param name="Letter">From whom, about what, with which files.</param>
public sealed record ArrivedMail(string Key, MailKind Kind, ArrivedLetter Letter)
{
    /// <summary>Ids of the letters it answers, the nearest first, without brackets.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Whom it asks to answer; null for nobody in particular.</summary>
    public (string Name, EmailAddress Address)? ReplyTo { get; init; }

    /// <summary>What it says of a letter of ours; null for one that is no return.</summary>
    public ReturnedMail? Returned { get; init; }
}

/// <summary>Who writes.</summary>
public enum MailKind
{
    /// <summary>Somebody.</summary>
    Written,

    /// <summary>Somebody through a list, a newsletter, or what the mail server takes for spam: who is behind it does not show.</summary>
    Listed,

    /// <summary>A program, of itself: a notice, a form's mail, that a request is received.</summary>
    Generated,

    /// <summary>A program that answers a letter: somebody is away.</summary>
    AutoReply,

    /// <summary>A mail server that could not deliver a letter, or not yet.</summary>
    Return,
}

/// <summary>What a mail server says of a letter of ours.</summary>
/// <param name="Ids">Ids of the letter, as the return quotes it; empty when it does not.</param>
/// <param name="Recipient">Whom it did not reach; null when nobody is named.</param>
/// <param name="Failed">Whether that is for ever; else it is tried on, or it has arrived.</param>
/// <param name="Reason">Why.</param>
/// <param name="Said">In the server's own words, on one line.</param>
public sealed record ReturnedMail(
    IReadOnlyList<string> Ids, EmailAddress? Recipient, bool Failed, ReturnReason Reason, string Said);

/// <summary>Where a letter lies.</summary>
/// <param name="Mailbox">Name of the mailbox.</param>
/// <param name="Validity">UIDVALIDITY of the folder.</param>
/// <param name="Uid">UID.</param>
public sealed record MailboxPlace(string Mailbox, long Validity, long Uid);
