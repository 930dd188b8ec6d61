using System.Text.Json;
using SalesBot.Values;

namespace SalesBot.Host.Api;

/// <summary>Reads the members of a body and says of each by its name what is wrong with it.</summary>
internal sealed class SaidText
{
    /// <summary>What is wrong, by the member's name.</summary>
    public Dictionary<string, string[]> Mistakes { get; } = new(StringComparer.Ordinal);

    /// <summary>All of it; null while nothing is wrong.</summary>
    public IResult? Refusal => Mistakes.Count > 0 ? Results.ValidationProblem(Mistakes) : null;

    /// <summary>Notes a mistake.</summary>
    public void Wrong(string name, string what) => Mistakes[name] = [what];

    /// <summary>One line; empty when it is left out.</summary>
    public string Line(string? said, string name, int longest)
    {
        if (said?.Length > longest) Wrong(name, $"At most {longest} characters, not {said.Length}.");
        return CleanText.OneLine(said, longest).Text;
    }

    /// <summary>A member of a change: null when it is left out, empty for JSON's null.</summary>
    public string? Change(JsonElement said, string name, int longest)
    {
        if (said.ValueKind == JsonValueKind.Undefined) return null;
        if (said.ValueKind == JsonValueKind.Null) return "";
        if (said.ValueKind == JsonValueKind.String && JsonText.OrNull(said) is { } text) return Line(text, name, longest);
        Wrong(name, said.ValueKind == JsonValueKind.String ? "It has half a character in it." : "A text or null.");
        return null;
    }

    /// <summary>A phone in any spelling; null when it is left out.</summary>
    public PhoneNumber? Phone(string? said, string name)
    {
        if (string.IsNullOrWhiteSpace(said)) return null;
        if (PhoneNumber.TryParse(said) is { } phone) return phone;
        Wrong(name, "Not a phone number: +7 916 123-45-67, 8 (916) 1234567 and the like.");
        return null;
    }

    /// <summary>An e-mail address; null when it is left out.</summary>
    public EmailAddress? Email(string? said, string name)
    {
        if (string.IsNullOrWhiteSpace(said)) return null;
        if (EmailAddress.TryParse(said) is { } email) return email;
        Wrong(name, "Not an e-mail address.");
        return null;
    }
}
