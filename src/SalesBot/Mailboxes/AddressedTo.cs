using SalesBot.Letters;

namespace SalesBot.Mailboxes;

/// <summary>
/// To which address of the office a letter came. Whatever else stands there is no address of ours, however often it does: from ours it is
/// told who is a colleague. Pure.
/// </summary>
public static class AddressedTo
{
    /// <summary>The first recipient that is ours or of our own domain, else our first address; null when none is known.</summary>
    /// <param name="recipients">Whom it names, in lower case.</param>
    /// <param name="ours">Addresses of the settings, in lower case.</param>
    public static string? Us(IEnumerable<string> recipients, IReadOnlyList<string> ours)
    {
        var own = OurOwn.Of(ours, []).Addresses;
        return recipients.FirstOrDefault(to => own.Contains(to) || own.Contains(to[to.LastIndexOf('@')..]))
            ?? (ours.Count > 0 ? ours[0] : null);
    }
}
