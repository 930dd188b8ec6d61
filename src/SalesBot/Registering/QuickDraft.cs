using SalesBot.Values;

namespace SalesBot.Registering;

/// <summary>What one line said (U5, B5). To be shown and confirmed; null is what was not said.</summary>
public sealed record QuickDraft
{
    /// <summary>The caller's number.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>The caller's address.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>Further numbers and addresses of the same person: those that stand beside the number, and the address of a line with a
    /// number.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Numbers that stand elsewhere in the text, and stay there: whose they are it does not say for certain.</summary>
    public IReadOnlyList<PhoneNumber> OtherPhones { get; init; } = [];

    /// <summary>Whether it says that the number was withheld (O23), and has none.</summary>
    public bool NumberWithheld { get; init; }

    /// <summary>The person, as typed.</summary>
    public string? Who { get; init; }

    /// <summary>The company, as shown: «ООО «Ромашка»».</summary>
    public string? Company { get; init; }

    /// <summary>All that was said besides, in its order.</summary>
    public string? Topic { get; init; }

    /// <summary>Whom the line names as responsible, as typed.</summary>
    public string? ResponsibleText { get; init; }

    /// <summary>Colleagues that fit the words: none, one, or several to choose from.</summary>
    public IReadOnlyList<int> ResponsibleIds { get; init; } = [];

    /// <summary>Keys of the fields (<see cref="QuickFields"/>) that are a guess and must be asked.</summary>
    public IReadOnlySet<string> Uncertain { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>
    /// The same where a name was noted beside the number: what the line would be about is the name, asked about when it has no capital.
    /// </summary>
    internal QuickDraft Noted() => this is not { Who: null, Company: null, Topic: { Length: > 0 } name } ? this : this with
    {
        Who = name,
        Topic = null,
        Uncertain = char.IsUpper(name[0]) ? Uncertain : Uncertain.Append(QuickFields.Who).ToHashSet(StringComparer.Ordinal),
    };
}

/// <summary>Keys in <see cref="QuickDraft.Uncertain"/>.</summary>
public static class QuickFields
{
    /// <summary><see cref="QuickDraft.Who"/>.</summary>
    public const string Who = "who";

    /// <summary><see cref="QuickDraft.Company"/>.</summary>
    public const string Company = "company";

    /// <summary><see cref="QuickDraft.ResponsibleIds"/>.</summary>
    public const string Responsible = "responsible";
}
