using SalesBot.Clients;

namespace SalesBot.Programs;

/// <summary>The name of a client that a program sends, with the requisites that stand in it (D17).</summary>
/// <param name="Name">The name without them; empty where nothing else was sent.</param>
/// <param name="Inn">ИНН, 10 or 12 digits, not checked; null when there is none.</param>
/// <param name="Kpp">КПП; null when there is none.</param>
public sealed record RequisitesApart(string Name, string? Inn, string? Kpp)
{
    /// <summary>What was called an ИНН, КПП or ОГРН and has too few signs or too many.</summary>
    public IReadOnlyList<string> Wrong { get; init; } = [];

    /// <summary>Reads them apart; a name with nothing beside it stays as it was sent.</summary>
    public static RequisitesApart Of(string text)
    {
        var typed = ClientText.Read(text);
        return typed is { Inn: null, Kpp: null, Ogrn: null, Wrong.Count: 0 } ? new RequisitesApart(text, null, null)
            : new RequisitesApart(typed.Proper, typed.Inn, typed.Kpp) { Wrong = [.. typed.Wrong.Select(one => one.Said)] };
    }
}
