using SalesBot.Values;

namespace SalesBot.Clients;

/// <summary>What was called an ИНН, КПП or ОГРН and cannot be one, or is another country's. Pure.</summary>
/// <param name="What">Which of them: <c>inn</c>, <c>kpp</c>, <c>ogrn</c> or <c>abroad</c>.</param>
/// <param name="Said">Its signs, as they were typed.</param>
internal sealed record WrongFigures(string What, string Said)
{
    /// <summary>By the label that stands before it; null where the signs are as many as that has.</summary>
    public static WrongFigures? Of(string label, string said)
    {
        var signs = string.Concat(said.Where(char.IsLetterOrDigit));
        return char.ToLowerInvariant(label[0]) switch
        {
            'к' or 'k' => Kpp.Of(signs) is null ? new WrongFigures("kpp", signs) : null,
            'о' or 'o' => Ogrn.Check(signs) == InnCheck.WrongLength ? new WrongFigures("ogrn", signs) : null,
            _ => Inn.Check(signs) == InnCheck.WrongLength ? new WrongFigures("inn", signs) : null,
        };
    }

    /// <summary>A number of another country, for which there is no place: it is said, and no part of a name.</summary>
    public static WrongFigures Abroad(string label, string said) =>
        new("abroad", $"{label.ToUpperInvariant()} {string.Concat(said.Where(char.IsDigit))}");

    /// <summary>All that is wrong with the figures of a client, a sentence each: too few, too many, or a sum that does not agree.</summary>
    public static IReadOnlyList<string> Told(ClientText typed, Phrases phrases) =>
    [
        .. typed.Wrong.Select(one => phrases.Say($"field.client.wrong-{one.What}", ("said", one.Said), ("n", one.Said.Length))),
        .. Sum("inn", typed.Inn is { } inn && Inn.Check(inn) != InnCheck.Ok, typed.Inn, phrases),
        .. Sum("ogrn", typed.Ogrn is { } ogrn && Ogrn.Check(ogrn) != InnCheck.Ok, typed.Ogrn, phrases),
    ];

    private static string[] Sum(string what, bool isWrong, string? said, Phrases phrases) =>
        isWrong ? [phrases.Say($"field.client.sum-{what}", ("said", said!))] : [];

    /// <summary>Text key: how to go on from there.</summary>
    public static string HowOn(ClientText typed) => typed.Wrong.Count > 0 ? "field.client.mend-or-leave" : "field.client.mend";
}
